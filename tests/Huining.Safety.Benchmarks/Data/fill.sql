create temporary table bench_townships as
select code, row_number() over (order by code) as place from divisions where level = 'township' and parent_code = '620422';

-- An invented county: {enterprises} enterprises with {risks} risks and {hazards} hazards of the last ten years, oldest first, as they
-- would have come in. Shares of words: 灭火器 30 %, 应急照明 2 %, 配电箱 0.3 %, 液氨储罐 1 in 50,000, 鲸鱼 none.
insert into enterprises (
    id, name, uscc, unregistered, kind_code, sector_code, principal_name, principal_phone, safety_manager_name, safety_manager_phone,
    legal_representative, site_address, longitude, latitude, township_code, employees_count, special_operators_count, status, high_risk, metal_smelting,
    confined_space, dust_explosion, ammonia_refrigeration, key_process, key_chemical, crowded_place, missing_facts, is_demo,
    version, created_at, updated_at, search_text)
select id, name, uscc, false, kind, sector, principal, '138' || lpad(i::text, 8, '0'), manager, '139' || lpad(i::text, 8, '0'),
    principal, address, longitude, latitude, township, 1 + i % 60, i % 4, 'OPERATING', sector <> 'INDUSTRY_TRADE', false,
    i % 20 = 0, i % 50 = 0, false, false, false, i % 9 = 0, 0, false,
    1, now(), now(), lower(concat_ws(' ', name, uscc, address, principal, manager))
from (
    select i, ('01900000-0001-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id,
        '会宁县' || (array['金泰', '福源', '宏达', '陇原', '祖厉', '桃花山', '西兰', '盛和', '永兴', '华陇', '德顺', '瑞丰'])[1 + h % 12]
            || (array['加油站', '烟花爆竹零售店', '建材厂', '粮油加工厂', '商贸公司', '农机修理部', '砂石料场', '超市'])[1 + h / 12 % 8] || i as name,
        '91620422MA' || lpad(i::text, 8, '0') as uscc,
        (array['PETROL_STATION', 'FIREWORKS_RETAIL', 'NON_COAL_OPEN_PIT', 'FIREWORKS_RETAIL'])[1 + h % 4] as kind,
        (array['HAZCHEM', 'FIREWORKS', 'NON_COAL_MINE', 'INDUSTRY_TRADE'])[1 + h % 4] as sector,
        (array['张', '王', '李', '赵', '马', '杨', '苏', '柴'])[1 + h % 8] || (array['建国', '淑兰', '永强', '彩霞', '晓东', '玉梅'])[1 + h / 8 % 6] as principal,
        (array['陈', '刘', '何', '高', '牛', '曹'])[1 + h / 48 % 6] || (array['志明', '秀英', '海龙', '丽娟'])[1 + h / 288 % 4] as manager,
        (array['长征路', '会师北路', '枝阳大道', '滨河路', '南大街'])[1 + h / 5 % 5] || (1 + i % 300) || '号' as address,
        -- Nine in ten know where they stand.
        case when i % 10 > 0 then round((104.6 + h / 3 % 900 / 1000.0)::numeric, 6) end as longitude,
        case when i % 10 > 0 then round((35.4 + h / 11 % 1000 / 1000.0)::numeric, 6) end as latitude,
        -- A quarter stands in the county seat.
        case when i % 4 = 0 then '620422100' else (select code from bench_townships where place = 1 + h / 7 % (select count(*) from bench_townships)) end as township
    from (select i, abs(hashint4(i)) as h from generate_series(1, {enterprises}) i) numbered
) made;

insert into hazards (
    id, year, number, state, level, source, enterprise_id, township_code, sector_code, found_on, found_by_name, location, description,
    category_code, rectification_kind, photos_before, reopened, progress, extensions, plan_files,
    due_on, original_due_on, closed_on, is_demo, version, created_at, updated_at, search_text)
select id, extract(year from found)::int, i, state, level, source, enterprise_id, township_code, sector_code, found, '张三', location, description,
    'SITE_FIRE', 'BY_DATE', 1, 0, 0, 0, 0, found + 15, found + 15, case when state = 'CLOSED' then found + 12 end, false, 1, found, found,
    lower(concat_ws(' ', '隐' || extract(year from found)::int || '-' || i, name, location, description))
from (
    select r.*, e.township_code, e.sector_code, e.name, e.id as enterprise_id,
        ('01900000-0002-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id,
        case when h % 50 = 0 then 'MAJOR' else 'GENERAL' end as level,
        (array['SELF_CHECK', 'SELF_CHECK', 'TOWNSHIP_DAILY', 'PLANNED', 'SPECIAL', 'DOUBLE_RANDOM'])[1 + h / 3 % 6] as source,
        -- Work is under way on the newest; of the old ones three in a thousand were left lying.
        case when h % 40 = 1 then 'REJECTED'
             when age > 120 and h % 1000 >= 3 then 'CLOSED'
             else (array['REPORTED', 'RECTIFYING', 'RECTIFYING', 'RECTIFYING', 'RECHECK_PENDING', 'CLOSED'])[1 + h / 11 % 6] end as state,
        (array['加油区', '仓库', '营业厅', '配电室', '车间东侧', '厨房', '楼梯间', '装卸平台'])[1 + h / 17 % 8] as location,
        case when h / 7 % 100 < 30 then '灭火器压力不足，未按规定每月检查并记录'
             else (array['安全出口被杂物堵塞，疏散通道不畅', '特种作业人员证件过期', '未制定年度安全培训计划', '防雷装置未按期检测',
                '氧气瓶与乙炔瓶间距不足', '护栏高度不够，临边无防护', '电线私拉乱接，未穿管保护', '危险化学品未分类存放'])[1 + h / 700 % 8] end
            || case when h / 13 % 50 = 0 then '，应急照明不亮' else '' end
            || case when h / 29 % 333 = 0 then '，配电箱未接地' else '' end
            || case when i % 50000 = 25000 then '，液氨储罐报警失灵' else '' end
            || (array['，限期整改', '，当场告知', '，要求停用', ''])[1 + h / 31 % 4] as description
    from (
        select i, h, age, current_date - age as found
        from (select i, abs(hashint4(i)) as h, (({hazards} - i) * 3650::bigint / {hazards})::int as age from generate_series(1, {hazards}) i) numbered
    ) r
    join enterprises e on e.id = ('01900000-0001-7000-8000-' || lpad(to_hex(1 + abs(hashint4(i + 1)) % {enterprises}), 12, '0'))::uuid
    order by i
) made;

-- Ten risks an enterprise, each at a point of its own: one in fifty major, a fifth relatively high, nine in ten in force.
create temporary table bench_risks as
select i, e.id as enterprise_id, e.name, e.township_code, e.sector_code, e.longitude, e.latitude,
    ('01900000-0003-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as point_id,
    ('01900000-0004-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id,
    (array['加油区', '仓库', '营业厅', '配电室', '车间东侧', '厨房', '楼梯间', '装卸平台', '罐区', '机房'])[1 + i % 10] as point,
    case when h % 50 = 0 then 'MAJOR' when h % 5 = 1 then 'RELATIVELY_HIGH' when h % 2 = 0 then 'GENERAL' else 'LOW' end as level,
    case when h / 7 % 10 > 0 then 'APPROVED' else (array['DRAFT', 'SUBMITTED', 'RETIRED'])[1 + h / 70 % 3] end as state,
    current_date - h / 9 % 360 as approved_on,
    (array['汽油蒸气遇明火爆燃', '烟花受潮或受撞击燃爆', '边坡失稳坍塌', '触电', '堆垛倒塌砸人', '车辆碰撞'])[1 + h / 13 % 6] as hazard
from (select i, abs(hashint4(i)) as h from generate_series(1, {risks}) i) numbered
join enterprises e on e.id = ('01900000-0001-7000-8000-' || lpad(to_hex(1 + (i - 1) / 10 % {enterprises}), 12, '0'))::uuid;

insert into risk_points (
    id, enterprise_id, township_code, sector_code, name, kind, location, longitude, latitude, people_exposed, is_demo, version, created_at, updated_at)
select point_id, enterprise_id, township_code, sector_code, point, 'PLACE', point,
    longitude + i % 10 * 0.0002, latitude + i % 7 * 0.0002, 1 + i % 9, false, 1, now(), now()
from bench_risks;

insert into risk_items (
    id, year, number, state, risk_point_id, enterprise_id, township_code, sector_code, hazard_description, accident_scheme, accident_code,
    consequence, method, likelihood, severity, scale_version, value, computed_level, level, engineering_measures, tier, company_person,
    review_months, level_in_force, approved_on, review_on, is_demo, version, created_at, updated_at, search_text)
select id, extract(year from approved_on)::int, i, state, point_id, enterprise_id, township_code, sector_code, hazard, 'GB6441-1986', '08',
    '人员伤亡', 'LS', 3, 3, '2026-1', 9, level, level, '设置防护', 'POST', '张建国',
    12, case when state = 'APPROVED' then level end, case when state = 'APPROVED' then approved_on end,
    case when state = 'APPROVED' then approved_on + 365 end, false, 1, approved_on, approved_on - interval '1 second' * (i % 86400),
    lower(concat_ws(' ', '险' || extract(year from approved_on)::int || '-' || i, name, point, hazard))
from bench_risks order by approved_on;

update enterprises e set risk_level = worst.level
from (
    select enterprise_id, (array['MAJOR', 'RELATIVELY_HIGH', 'GENERAL', 'LOW'])[min(array_position(array['MAJOR', 'RELATIVELY_HIGH', 'GENERAL', 'LOW'], level))] as level
    from bench_risks where state = 'APPROVED' group by enterprise_id
) worst
where worst.enterprise_id = e.id;

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Huining.Safety.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    township_code = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    sector_code = table.Column<string>(type: "text", nullable: false),
                    category_code = table.Column<string>(type: "text", nullable: false),
                    deaths = table.Column<int>(type: "integer", nullable: false),
                    serious_injuries = table.Column<int>(type: "integer", nullable: false),
                    minor_injuries = table.Column<int>(type: "integer", nullable: false),
                    acute_poisonings = table.Column<int>(type: "integer", nullable: false),
                    direct_loss_yuan = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    is_work_safety = table.Column<bool>(type: "boolean", nullable: false),
                    include_in_statistics = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    grade = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    brief = table.Column<string>(type: "text", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accidents", x => x.id);
                    table.CheckConstraint("ck_accident_grade", "grade in ('GENERAL', 'RELATIVELY_MAJOR', 'MAJOR', 'EXTRAORDINARILY_MAJOR')");
                    table.CheckConstraint("ck_accident_numbers", "deaths >= 0 and serious_injuries >= 0 and minor_injuries >= 0 and acute_poisonings >= 0 and direct_loss_yuan >= 0");
                    table.CheckConstraint("ck_accident_state", "state in ('REPORTED', 'VERIFIED', 'EXCLUDED')");
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    township_code = table.Column<string>(type: "text", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    certificate_number = table.Column<string>(type: "text", nullable: true),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    password_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_login_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    second_factor_key = table.Column<string>(type: "text", nullable: true),
                    second_factor_step = table.Column<long>(type: "bigint", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    division_code = table.Column<string>(type: "text", nullable: false),
                    sectors = table.Column<string[]>(type: "text[]", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agencies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    actor_roles = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    request_id = table.Column<string>(type: "text", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    record_type = table.Column<string>(type: "text", nullable: true),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    record_version = table.Column<int>(type: "integer", nullable: false),
                    record_title = table.Column<string>(type: "text", nullable: true),
                    changes = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: true),
                    township_code = table.Column<string>(type: "text", nullable: false),
                    sector_code = table.Column<string>(type: "text", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_days", x => x.date);
                    table.CheckConstraint("ck_calendar_day_kind", "kind in ('HOLIDAY', 'MAKEUP_WORKDAY')");
                });

            migrationBuilder.CreateTable(
                name: "code_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    @protected = table.Column<string>(name: "protected", type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_code_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "divisions",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    parent_code = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_divisions", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_cards",
                columns: table => new
                {
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    township = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    risk_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    licence = table.Column<string>(type: "text", nullable: true),
                    licence_valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    regulator = table.Column<string>(type: "text", nullable: true),
                    regulator_phone = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_cards", x => x.enterprise_id);
                    table.CheckConstraint("ck_enterprise_card_risk_level", "risk_level in ('MAJOR', 'RELATIVELY_HIGH', 'GENERAL', 'LOW')");
                    table.CheckConstraint("ck_enterprise_card_status", "status in ('OPERATING', 'SUSPENDED', 'CLOSED', 'UNDER_CONSTRUCTION', 'DEREGISTERED', 'MOVED_OUT')");
                });

            migrationBuilder.CreateTable(
                name: "enterprise_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoke_reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_codes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "enterprises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    uscc = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    unregistered = table.Column<bool>(type: "boolean", nullable: false),
                    kind_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subsector_code = table.Column<string>(type: "text", nullable: true),
                    industry_code = table.Column<string>(type: "text", nullable: true),
                    legal_representative = table.Column<string>(type: "text", nullable: true),
                    principal_name = table.Column<string>(type: "text", nullable: false),
                    principal_phone = table.Column<string>(type: "text", nullable: false),
                    safety_manager_name = table.Column<string>(type: "text", nullable: true),
                    safety_manager_phone = table.Column<string>(type: "text", nullable: true),
                    registered_address = table.Column<string>(type: "text", nullable: true),
                    site_address = table.Column<string>(type: "text", nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    village_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    longitude = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: true),
                    latitude = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: true),
                    employees_count = table.Column<int>(type: "integer", nullable: false),
                    special_operators_count = table.Column<int>(type: "integer", nullable: false),
                    scale = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    risk_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    high_risk = table.Column<bool>(type: "boolean", nullable: false),
                    metal_smelting = table.Column<bool>(type: "boolean", nullable: false),
                    confined_space = table.Column<bool>(type: "boolean", nullable: false),
                    dust_explosion = table.Column<bool>(type: "boolean", nullable: false),
                    ammonia_refrigeration = table.Column<bool>(type: "boolean", nullable: false),
                    key_process = table.Column<bool>(type: "boolean", nullable: false),
                    key_chemical = table.Column<bool>(type: "boolean", nullable: false),
                    crowded_place = table.Column<bool>(type: "boolean", nullable: false),
                    major_hazard_installation_level = table.Column<int>(type: "integer", nullable: true),
                    standardisation_level = table.Column<int>(type: "integer", nullable: true),
                    standardisation_valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    grid_keeper = table.Column<string>(type: "text", nullable: true),
                    grid_keeper_phone = table.Column<string>(type: "text", nullable: true),
                    key_posts = table.Column<string>(type: "text", nullable: true),
                    key_processes = table.Column<string>(type: "text", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true),
                    missing_facts = table.Column<int>(type: "integer", nullable: false),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    search_bigrams = table.Column<string[]>(type: "text[]", nullable: true, computedColumnSql: "bigrams(search_text)", stored: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprises", x => x.id);
                    table.CheckConstraint("ck_enterprise_risk_level", "risk_level in ('MAJOR', 'RELATIVELY_HIGH', 'GENERAL', 'LOW')");
                    table.CheckConstraint("ck_enterprise_scale", "scale in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')");
                    table.CheckConstraint("ck_enterprise_status", "status in ('OPERATING', 'SUSPENDED', 'CLOSED', 'UNDER_CONSTRUCTION', 'DEREGISTERED', 'MOVED_OUT')");
                    table.ForeignKey(
                        name: "fk_enterprises_enterprises_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    original_sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    original_size = table.Column<int>(type: "integer", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: true),
                    height = table.Column<int>(type: "integer", nullable: true),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    longitude = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: true),
                    latitude = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: true),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.id);
                    table.CheckConstraint("ck_stored_file_kind", "kind in ('UNKNOWN', 'JPEG', 'PNG', 'WEBP', 'HEIC', 'PDF', 'XLSX', 'DOCX', 'MACRO', 'OLD_OFFICE', 'ARCHIVE', 'PROGRAM', 'MARKUP')");
                    table.CheckConstraint("ck_stored_file_source", "source in ('UNKNOWN', 'CAMERA', 'ALBUM')");
                });

            migrationBuilder.CreateTable(
                name: "hazardous_substances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    critical_tonnes = table.Column<decimal>(type: "numeric(14,3)", precision: 14, scale: 3, nullable: false),
                    beta = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hazardous_substances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ledger = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ledger_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    inserted = table.Column<int>(type: "integer", nullable: false),
                    updated = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    error_count = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_by_name = table.Column<string>(type: "text", nullable: true),
                    undo_reason = table.Column<string>(type: "text", nullable: true),
                    report = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                    table.CheckConstraint("ck_import_batch_state", "state in ('CHECKED', 'FAULTY', 'DONE', 'PARTLY_UNDONE', 'UNDONE')");
                });

            migrationBuilder.CreateTable(
                name: "number_sequences",
                columns: table => new
                {
                    series = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_sequences", x => new { x.series, x.year });
                });

            migrationBuilder.CreateTable(
                name: "once_keys",
                columns: table => new
                {
                    sender = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    request = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    location = table.Column<string>(type: "text", nullable: true),
                    content_type = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_once_keys", x => new { x.sender, x.key });
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_codes", x => x.id);
                    table.CheckConstraint("ck_account_code_purpose", "purpose in ('INVITATION', 'RESET', 'RECOVERY')");
                    table.ForeignKey(
                        name: "fk_account_codes_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    last_login_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failed_count = table.Column<int>(type: "integer", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_devices", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_devices_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passwords",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passwords", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_passwords_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    device = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_sessions", x => x.id);
                    table.CheckConstraint("ck_account_session_end_reason", "end_reason in ('LOGOUT', 'IDLE', 'EXPIRED', 'ENDED_BY_OWNER', 'PASSWORD_CHANGED', 'DISABLED', 'REPLACED')");
                    table.ForeignKey(
                        name: "fk_account_sessions_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_tokens_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "code_uses",
                columns: table => new
                {
                    code_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_code_uses", x => x.code_id);
                    table.ForeignKey(
                        name: "fk_code_uses_enterprise_codes_code_id",
                        column: x => x.code_id,
                        principalTable: "enterprise_codes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_change_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    before = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<string>(type: "text", nullable: false),
                    licence = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decision_reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_change_requests", x => x.id);
                    table.CheckConstraint("ck_enterprise_change_request_state", "state in ('PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN')");
                    table.ForeignKey(
                        name: "fk_enterprise_change_requests_enterprises_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_licences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    scope = table.Column<string>(type: "text", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_licences", x => x.id);
                    table.ForeignKey(
                        name: "fk_enterprise_licences_enterprises_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_merges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    filled = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_merges", x => x.id);
                    table.ForeignKey(
                        name: "fk_enterprise_merges_enterprises_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enterprise_merges_enterprises_other_id",
                        column: x => x.other_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_regulators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    is_lead = table.Column<bool>(type: "boolean", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    officer_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_regulators", x => x.id);
                    table.ForeignKey(
                        name: "fk_enterprise_regulators_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enterprise_regulators_enterprises_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_status_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    to_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_status_changes", x => x.id);
                    table.CheckConstraint("ck_enterprise_status_change_from_status", "from_status in ('OPERATING', 'SUSPENDED', 'CLOSED', 'UNDER_CONSTRUCTION', 'DEREGISTERED', 'MOVED_OUT')");
                    table.CheckConstraint("ck_enterprise_status_change_to_status", "to_status in ('OPERATING', 'SUSPENDED', 'CLOSED', 'UNDER_CONSTRUCTION', 'DEREGISTERED', 'MOVED_OUT')");
                    table.ForeignKey(
                        name: "fk_enterprise_status_changes_enterprises_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hazards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recheck_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recheck_by_name = table.Column<string>(type: "text", nullable: true),
                    rechecked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recheck_opinion = table.Column<string>(type: "text", nullable: true),
                    accepted_by = table.Column<string>(type: "text", nullable: true),
                    delist_notice = table.Column<string>(type: "text", nullable: true),
                    resume_permission = table.Column<string>(type: "text", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    found_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    found_by_name = table.Column<string>(type: "text", nullable: false),
                    location = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    category_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    criterion_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    criterion_text = table.Column<string>(type: "text", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: true),
                    rectification_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    photos_before = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_rule = table.Column<string>(type: "text", nullable: true),
                    due_start = table.Column<DateOnly>(type: "date", nullable: true),
                    due_explanation = table.Column<string>(type: "text", nullable: true),
                    original_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    proposed_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    step_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    step_rule = table.Column<string>(type: "text", nullable: true),
                    step_explanation = table.Column<string>(type: "text", nullable: true),
                    reopened = table.Column<int>(type: "integer", nullable: false),
                    reject_reason = table.Column<string>(type: "text", nullable: true),
                    reject_ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    classified_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    progress = table.Column<int>(type: "integer", nullable: false),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rectification = table.Column<string>(type: "text", nullable: true),
                    cost = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    rectified_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    extension_reason = table.Column<string>(type: "text", nullable: true),
                    interim_measures = table.Column<string>(type: "text", nullable: true),
                    extensions = table.Column<int>(type: "integer", nullable: false),
                    responsible_person = table.Column<string>(type: "text", nullable: true),
                    responsible_phone = table.Column<string>(type: "text", nullable: true),
                    responsible_unit = table.Column<string>(type: "text", nullable: true),
                    measures = table.Column<string>(type: "text", nullable: true),
                    fund_amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    fund_source = table.Column<string>(type: "text", nullable: true),
                    fund_note = table.Column<string>(type: "text", nullable: true),
                    contingency_plan = table.Column<string>(type: "text", nullable: true),
                    plan_files = table.Column<int>(type: "integer", nullable: false),
                    listing_number = table.Column<string>(type: "text", nullable: true),
                    listing_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    supervising_unit = table.Column<string>(type: "text", nullable: true),
                    listed_by_name = table.Column<string>(type: "text", nullable: true),
                    listed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    supervise_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delisted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    shutdown_measures = table.Column<string>(type: "text", nullable: true),
                    search_bigrams = table.Column<string[]>(type: "text[]", nullable: true, computedColumnSql: "bigrams(search_text)", stored: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hazards", x => x.id);
                    table.CheckConstraint("ck_hazard_level", "level in ('GENERAL', 'MAJOR')");
                    table.CheckConstraint("ck_hazard_listing_level", "listing_level in ('COUNTY', 'CITY', 'PROVINCE')");
                    table.CheckConstraint("ck_hazard_rectification_kind", "rectification_kind in ('BY_DATE', 'ON_SPOT')");
                    table.CheckConstraint("ck_hazard_reject_ground", "reject_ground in ('DUPLICATE', 'VOID', 'NOT_AHAZARD')");
                    table.CheckConstraint("ck_hazard_source", "source in ('SELF_CHECK', 'TOWNSHIP_DAILY', 'PLANNED', 'DOUBLE_RANDOM', 'UNANNOUNCED', 'SPECIAL', 'COMPLAINT', 'INSURER', 'UPPER_LEVEL', 'ALARM')");
                    table.CheckConstraint("ck_hazard_state", "state in ('REPORTED', 'REJECTED', 'RECTIFYING', 'MAJOR_PENDING_CONFIRM', 'MAJOR_PLANNING', 'MAJOR_LISTING', 'MAJOR_LISTED', 'EXTENSION_PENDING', 'RECHECK_PENDING', 'DELIST_PENDING', 'CLOSED')");
                    table.ForeignKey(
                        name: "fk_hazards_enterprises_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_points",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    location = table.Column<string>(type: "text", nullable: false),
                    workshop = table.Column<string>(type: "text", nullable: true),
                    longitude = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: true),
                    latitude = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: true),
                    people_exposed = table.Column<int>(type: "integer", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_points", x => x.id);
                    table.CheckConstraint("ck_risk_point_kind", "kind in ('EQUIPMENT', 'ACTIVITY', 'PLACE')");
                    table.ForeignKey(
                        name: "fk_risk_points_enterprises_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "file_parts",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    variant = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_parts", x => new { x.file_id, x.variant, x.number });
                    table.CheckConstraint("ck_file_part_variant", "variant in ('CONTENT', 'STAMPED', 'THUMB')");
                    table.ForeignKey(
                        name: "fk_file_parts_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_file_parts",
                columns: table => new
                {
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_file_parts", x => new { x.batch_id, x.part });
                    table.ForeignKey(
                        name: "fk_import_file_parts_import_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "import_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                columns: table => new
                {
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    row_number = table.Column<int>(type: "integer", nullable: false),
                    record_type = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    before = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_rows", x => new { x.batch_id, x.seq });
                    table.ForeignKey(
                        name: "fk_import_rows_import_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "import_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_roles",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_account_roles_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_account_roles_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_claims_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "risk_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    risk_point_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    activity_step = table.Column<string>(type: "text", nullable: true),
                    equipment = table.Column<string>(type: "text", nullable: true),
                    post = table.Column<string>(type: "text", nullable: true),
                    hazard_description = table.Column<string>(type: "text", nullable: false),
                    accident_scheme = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    accident_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    consequence = table.Column<string>(type: "text", nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    likelihood = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    exposure = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    severity = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    direct_ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    direct_basis = table.Column<string>(type: "text", nullable: true),
                    scale_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    computed_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level_override = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    override_reason = table.Column<string>(type: "text", nullable: true),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    engineering_measures = table.Column<string>(type: "text", nullable: true),
                    management_measures = table.Column<string>(type: "text", nullable: true),
                    training_measures = table.Column<string>(type: "text", nullable: true),
                    protection_measures = table.Column<string>(type: "text", nullable: true),
                    emergency_measures = table.Column<string>(type: "text", nullable: true),
                    tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    company_person = table.Column<string>(type: "text", nullable: true),
                    workshop_person = table.Column<string>(type: "text", nullable: true),
                    team_person = table.Column<string>(type: "text", nullable: true),
                    post_person = table.Column<string>(type: "text", nullable: true),
                    monitoring_means = table.Column<string>(type: "text", nullable: true),
                    monitoring_threshold = table.Column<string>(type: "text", nullable: true),
                    patrol_frequency = table.Column<string>(type: "text", nullable: true),
                    emergency_plan = table.Column<string>(type: "text", nullable: true),
                    emergency_team = table.Column<string>(type: "text", nullable: true),
                    emergency_materials = table.Column<string>(type: "text", nullable: true),
                    emergency_contact = table.Column<string>(type: "text", nullable: true),
                    evacuation = table.Column<string>(type: "text", nullable: true),
                    review_months = table.Column<int>(type: "integer", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    level_in_force = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_by_name = table.Column<string>(type: "text", nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    review_ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    review_reason = table.Column<string>(type: "text", nullable: true),
                    lowering_reason = table.Column<string>(type: "text", nullable: true),
                    return_opinion = table.Column<string>(type: "text", nullable: true),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retire_reason = table.Column<string>(type: "text", nullable: true),
                    search_bigrams = table.Column<string[]>(type: "text[]", nullable: true, computedColumnSql: "bigrams(search_text)", stored: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_items", x => x.id);
                    table.CheckConstraint("ck_risk_item_computed_level", "computed_level in ('MAJOR', 'RELATIVELY_HIGH', 'GENERAL', 'LOW')");
                    table.CheckConstraint("ck_risk_item_level", "level in ('MAJOR', 'RELATIVELY_HIGH', 'GENERAL', 'LOW')");
                    table.CheckConstraint("ck_risk_item_level_in_force", "level_in_force in ('MAJOR', 'RELATIVELY_HIGH', 'GENERAL', 'LOW')");
                    table.CheckConstraint("ck_risk_item_level_override", "level_override in ('MAJOR', 'RELATIVELY_HIGH', 'GENERAL', 'LOW')");
                    table.CheckConstraint("ck_risk_item_method", "method in ('LS', 'LEC', 'DIRECT')");
                    table.CheckConstraint("ck_risk_item_review_ground", "review_ground in ('PERIODIC', 'ACCIDENT', 'PROCESS', 'LAW', 'AUTHORITY', 'MEASURES')");
                    table.CheckConstraint("ck_risk_item_state", "state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REVISED', 'RETIRED')");
                    table.CheckConstraint("ck_risk_item_tier", "tier in ('COMPANY', 'WORKSHOP', 'TEAM', 'POST')");
                    table.ForeignKey(
                        name: "fk_risk_items_enterprises_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_risk_items_risk_points_risk_point_id",
                        column: x => x.risk_point_id,
                        principalTable: "risk_points",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_level_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    risk_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    township_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    sector_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_level_changes", x => x.id);
                    table.CheckConstraint("ck_risk_level_change_from_level", "from_level in ('MAJOR', 'RELATIVELY_HIGH', 'GENERAL', 'LOW')");
                    table.CheckConstraint("ck_risk_level_change_to_level", "to_level in ('MAJOR', 'RELATIVELY_HIGH', 'GENERAL', 'LOW')");
                    table.ForeignKey(
                        name: "fk_risk_level_changes_enterprises_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_risk_level_changes_risk_items_risk_item_id",
                        column: x => x.risk_item_id,
                        principalTable: "risk_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accidents_number",
                table: "accidents",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accidents_occurred_at_id",
                table: "accidents",
                columns: new[] { "occurred_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_accidents_occurred_on",
                table: "accidents",
                column: "occurred_on");

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_codes_account_id_purpose",
                table: "account_codes",
                columns: new[] { "account_id", "purpose" });

            migrationBuilder.CreateIndex(
                name: "ix_account_devices_account_id_secret_hash",
                table: "account_devices",
                columns: new[] { "account_id", "secret_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_logins_user_id",
                table: "account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passwords_account_id_at",
                table: "account_passwords",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_account_roles_role_id",
                table: "account_roles",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_sessions_account_id_ended_at",
                table: "account_sessions",
                columns: new[] { "account_id", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_enterprise_id",
                table: "accounts",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_agencies_name",
                table: "agencies",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_account_id",
                table: "api_tokens",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_key_hash",
                table: "api_tokens",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor_id_seq",
                table: "audit_entries",
                columns: new[] { "actor_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_enterprise_id_seq",
                table: "audit_entries",
                columns: new[] { "enterprise_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_record_id_seq",
                table: "audit_entries",
                columns: new[] { "record_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_seq",
                table: "audit_entries",
                column: "seq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_divisions_parent_code",
                table: "divisions",
                column: "parent_code");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_change_requests_enterprise_id",
                table: "enterprise_change_requests",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_change_requests_enterprise_id1",
                table: "enterprise_change_requests",
                column: "enterprise_id",
                unique: true,
                filter: "state = 'PENDING'");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_change_requests_state_created_at_id",
                table: "enterprise_change_requests",
                columns: new[] { "state", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_codes_in_force",
                table: "enterprise_codes",
                column: "enterprise_id",
                unique: true,
                filter: "revoked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_codes_token",
                table: "enterprise_codes",
                column: "token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_licences_enterprise_id",
                table: "enterprise_licences",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_licences_valid_to",
                table: "enterprise_licences",
                column: "valid_to",
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_merges_enterprise_id",
                table: "enterprise_merges",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_merges_other_id",
                table: "enterprise_merges",
                column: "other_id",
                unique: true,
                filter: "undone_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_regulators_agency_id",
                table: "enterprise_regulators",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_regulators_enterprise_id",
                table: "enterprise_regulators",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_status_changes_enterprise_id",
                table: "enterprise_status_changes",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_merged_into_id",
                table: "enterprises",
                column: "merged_into_id",
                filter: "merged_into_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_name",
                table: "enterprises",
                column: "name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_name_id",
                table: "enterprises",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_principal_phone",
                table: "enterprises",
                column: "principal_phone");

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_search_bigrams",
                table: "enterprises",
                column: "search_bigrams")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_sector_code_name_id",
                table: "enterprises",
                columns: new[] { "sector_code", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_township_code_name_id",
                table: "enterprises",
                columns: new[] { "township_code", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_updated_at_id",
                table: "enterprises",
                columns: new[] { "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_enterprises_uscc",
                table: "enterprises",
                column: "uscc",
                unique: true,
                filter: "uscc is not null and merged_into_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_files_owner_id_owner_type",
                table: "files",
                columns: new[] { "owner_id", "owner_type" });

            migrationBuilder.CreateIndex(
                name: "ix_hazardous_substances_name",
                table: "hazardous_substances",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hazards_due_on_id",
                table: "hazards",
                columns: new[] { "due_on", "id" },
                filter: "due_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_hazards_due_on_id1",
                table: "hazards",
                columns: new[] { "due_on", "id" },
                filter: "listed_on is not null and delisted_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_hazards_due_on_id2",
                table: "hazards",
                columns: new[] { "due_on", "id" },
                filter: "state not in ('CLOSED', 'REJECTED')");

            migrationBuilder.CreateIndex(
                name: "ix_hazards_enterprise_id_found_on_id",
                table: "hazards",
                columns: new[] { "enterprise_id", "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_hazards_found_on_id",
                table: "hazards",
                columns: new[] { "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_hazards_found_on_id1",
                table: "hazards",
                columns: new[] { "found_on", "id" },
                filter: "state not in ('CLOSED', 'REJECTED')")
                .Annotation("Npgsql:IndexInclude", new[] { "state", "level", "due_on", "township_code", "sector_code", "enterprise_id" });

            migrationBuilder.CreateIndex(
                name: "ix_hazards_open_enterprise_due",
                table: "hazards",
                columns: new[] { "enterprise_id", "due_on", "id" },
                filter: "state not in ('CLOSED', 'REJECTED')");

            migrationBuilder.CreateIndex(
                name: "ix_hazards_open_state_due",
                table: "hazards",
                columns: new[] { "state", "due_on", "id" },
                filter: "state not in ('CLOSED', 'REJECTED')");

            migrationBuilder.CreateIndex(
                name: "ix_hazards_open_township_due",
                table: "hazards",
                columns: new[] { "township_code", "due_on", "id" },
                filter: "state not in ('CLOSED', 'REJECTED')");

            migrationBuilder.CreateIndex(
                name: "ix_hazards_search_bigrams",
                table: "hazards",
                column: "search_bigrams")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_hazards_sector_code_found_on_id",
                table: "hazards",
                columns: new[] { "sector_code", "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_hazards_township_code_found_on_id",
                table: "hazards",
                columns: new[] { "township_code", "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_hazards_township_code_state_found_on_id",
                table: "hazards",
                columns: new[] { "township_code", "state", "found_on", "id" })
                .Annotation("Npgsql:IndexInclude", new[] { "level", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_hazards_year_number",
                table: "hazards",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_created_at_id",
                table: "import_batches",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_ledger_sha256",
                table: "import_batches",
                columns: new[] { "ledger", "sha256" });

            migrationBuilder.CreateIndex(
                name: "ix_once_keys_at",
                table: "once_keys",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_risk_items_enterprise_id_level_in_force",
                table: "risk_items",
                columns: new[] { "enterprise_id", "level_in_force" },
                filter: "level_in_force is not null");

            migrationBuilder.CreateIndex(
                name: "ix_risk_items_enterprise_id_updated_at_id",
                table: "risk_items",
                columns: new[] { "enterprise_id", "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_items_review_on_id",
                table: "risk_items",
                columns: new[] { "review_on", "id" },
                filter: "review_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_risk_items_risk_point_id",
                table: "risk_items",
                column: "risk_point_id");

            migrationBuilder.CreateIndex(
                name: "ix_risk_items_search_bigrams",
                table: "risk_items",
                column: "search_bigrams")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_risk_items_state_updated_at_id",
                table: "risk_items",
                columns: new[] { "state", "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_items_township_code_level_in_force",
                table: "risk_items",
                columns: new[] { "township_code", "level_in_force" },
                filter: "level_in_force is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "sector_code", "enterprise_id" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_items_township_code_updated_at_id",
                table: "risk_items",
                columns: new[] { "township_code", "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_items_updated_at_id",
                table: "risk_items",
                columns: new[] { "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_items_year_number",
                table: "risk_items",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_risk_level_changes_changed_on_id",
                table: "risk_level_changes",
                columns: new[] { "changed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_level_changes_enterprise_id",
                table: "risk_level_changes",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_risk_level_changes_risk_item_id",
                table: "risk_level_changes",
                column: "risk_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_risk_points_enterprise_id_name",
                table: "risk_points",
                columns: new[] { "enterprise_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_role_claims_role_id",
                table: "role_claims",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "roles",
                column: "normalized_name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accidents");

            migrationBuilder.DropTable(
                name: "account_claims");

            migrationBuilder.DropTable(
                name: "account_codes");

            migrationBuilder.DropTable(
                name: "account_devices");

            migrationBuilder.DropTable(
                name: "account_logins");

            migrationBuilder.DropTable(
                name: "account_passwords");

            migrationBuilder.DropTable(
                name: "account_roles");

            migrationBuilder.DropTable(
                name: "account_sessions");

            migrationBuilder.DropTable(
                name: "account_tokens");

            migrationBuilder.DropTable(
                name: "api_tokens");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "calendar_days");

            migrationBuilder.DropTable(
                name: "code_keys");

            migrationBuilder.DropTable(
                name: "code_uses");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "divisions");

            migrationBuilder.DropTable(
                name: "enterprise_cards");

            migrationBuilder.DropTable(
                name: "enterprise_change_requests");

            migrationBuilder.DropTable(
                name: "enterprise_licences");

            migrationBuilder.DropTable(
                name: "enterprise_merges");

            migrationBuilder.DropTable(
                name: "enterprise_regulators");

            migrationBuilder.DropTable(
                name: "enterprise_status_changes");

            migrationBuilder.DropTable(
                name: "file_parts");

            migrationBuilder.DropTable(
                name: "hazardous_substances");

            migrationBuilder.DropTable(
                name: "hazards");

            migrationBuilder.DropTable(
                name: "import_file_parts");

            migrationBuilder.DropTable(
                name: "import_rows");

            migrationBuilder.DropTable(
                name: "number_sequences");

            migrationBuilder.DropTable(
                name: "once_keys");

            migrationBuilder.DropTable(
                name: "risk_level_changes");

            migrationBuilder.DropTable(
                name: "role_claims");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "enterprise_codes");

            migrationBuilder.DropTable(
                name: "agencies");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "import_batches");

            migrationBuilder.DropTable(
                name: "risk_items");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "risk_points");

            migrationBuilder.DropTable(
                name: "enterprises");
        }
    }
}

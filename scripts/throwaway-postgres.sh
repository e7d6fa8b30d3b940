#!/usr/bin/env bash
# A PostgreSQL for one measurement, thrown away afterwards.
#   throwaway-postgres.sh start [SETTING...]   prints three lines: folder, folder of the programs, connection string
#   throwaway-postgres.sh stop FOLDER          stops the server and removes the folder
set -euo pipefail

ROOT=$(cd -P "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
# shellcheck source=scripts/common.sh
. "$ROOT/scripts/common.sh"
# shellcheck source=scripts/postgres.sh
. "$ROOT/scripts/postgres.sh"
# shellcheck source=scripts/cluster.sh
. "$ROOT/scripts/cluster.sh"

prepare_data_dir
choose_account_and_folder
pg_find_binaries "" "$PG_STATE"

start() {
  local work password
  work=$(readlink -f "$(mktemp -d /tmp/huining-safety-bench.XXXXXX)")
  chmod 711 "$work"
  password=$(random_password)
  pg_make_cluster "$work/pg" "$password"
  pg_start "$work/pg" "$work/pg.log" "" "$@" >&2
  printf '%s\n%s\n' "$work" "$PG_BIN"
  printf 'Host=127.0.0.1;Port=%s;Username=postgres;Password=%s;Database=postgres\n' "$PG_PORT" "$password"
}

case ${1:-} in
  start) start "${@:2}" ;;
  stop)
    [[ ${2:-} == /tmp/huining-safety-bench.* && -d $2/pg ]] || fail "不是测量用的目录：${2:-}" "Not a folder of this script: ${2:-}"
    pg_stop "$2/pg"
    rm -rf "$2"
    ;;
  *) fail "用法：throwaway-postgres.sh start [设置…] | stop 目录" "Usage: throwaway-postgres.sh start [SETTING...] | stop FOLDER" ;;
esac

# shellcheck shell=bash
# The private cluster of ./run: where it lies, and who uses it. Sourced after common.sh and postgres.sh, never run.
#
# Several ./run commands may use the cluster at once: each holds pg.lock shared, and whoever leaves last (who alone can
# get it exclusively) stops the server. Locks belong to open descriptors, so kill -9 releases them.

PG_DATA=""
PG_STATE=""

# Chooses the server's account, and PG_STATE, a folder that account can work in: .data, or, when the checkout lies
# under a folder closed to it (such as /root), a folder of this checkout under /var/lib.
choose_account_and_folder() {
  PG_DATA=$(readlink -f "$DATA/pg" 2>/dev/null || printf '%s\n' "$DATA/pg")
  PG_STATE=$DATA
  pg_choose_account "$PG_DATA"
  [[ -n $PG_ACCOUNT ]] || return 0
  chmod 755 "$DATA"
  as_server test -x "$DATA" && return
  PG_STATE=/var/lib/huining-safety/$(sha256sum <<<"$ROOT" | cut -c1-12)
  mkdir -p "$PG_STATE"
  chmod 755 /var/lib/huining-safety "$PG_STATE"
}

require_own_cluster() {
  [[ ! -e $PG_DATA || -n $PG_ACCOUNT || -O $PG_DATA ]] || fail \
    "数据库目录 $PG_DATA 属于用户 $(stat -c %U "$PG_DATA")，当前用户是 $(id -un)。请用 sudo ./run，或把目录的所有者改为当前用户。" \
    "The cluster $PG_DATA belongs to another user. Use sudo ./run, or chown it to the current user."
}

# Makes the cluster unless it is there. The password is written before the cluster gets its name: a cluster never
# exists without one. What is known about an earlier cluster (its migrations) is forgotten.
ensure_cluster() {
  local major="" password
  [[ ! -f $PG_DATA/PG_VERSION ]] || major=$(<"$PG_DATA/PG_VERSION")
  pg_find_binaries "$major" "$PG_STATE"
  [[ -z $major ]] || return 0
  say "首次启动：正在建立本机数据库（$("$PG_BIN/postgres" --version)，目录 $PG_STATE/pg）…"
  password=$(random_password)
  (umask 077 && printf '%s\n' "$password" >"$DATA/pg-password")
  rm -f "$DATA"/migrated-*
  PG_DATA=$PG_STATE/pg
  [[ $PG_STATE == "$DATA" ]] || point_to_cluster
  pg_make_cluster "$PG_DATA" "$password" safety safety_empty
}

# A cluster outside the checkout that .data does not point to belongs to a .data that was removed: its data is not
# wanted here, but nobody asked to destroy it either.
point_to_cluster() {
  if [[ -d $PG_DATA ]]; then
    pg_stop "$PG_DATA"
    mv "$PG_DATA" "$PG_DATA.$(stat -c %Y "$PG_DATA")"
    say "原先的数据库目录已改名保留：$PG_DATA.*"
  fi
  rm -f "$DATA/pg"
  ln -s "$PG_DATA" "$DATA/pg"
}

# Starts or joins the server; leaves PG_PORT set and pg.lock held until this process ends.
acquire_cluster() {
  exec 8>"$DATA/pg.lock"
  flock -s 8
  exec 9>"$DATA/pg-start.lock"
  flock 9
  choose_account_and_folder
  require_own_cluster
  ensure_cluster
  pg_start "$PG_DATA" "$PG_STATE/pg.log" "$(cat "$DATA/pg-port" 2>/dev/null || true)"
  printf '%s\n' "$PG_PORT" >"$DATA/pg-port"
  exec 9>&-
}

# The last user stops the server.
release_cluster() {
  [[ -n $PG_DATA && -n $PG_BIN ]] || return 0
  flock -u 8
  if flock -n -x 8; then
    pg_stop "$PG_DATA"
  fi
  exec 8>&-
}

# The connection string of one of the two databases.
cluster_connection() {
  printf 'Host=127.0.0.1;Port=%s;Database=%s;Username=safety;Password=%s\n' \
    "$PG_PORT" "$1" "$(<"$DATA/pg-password")"
}

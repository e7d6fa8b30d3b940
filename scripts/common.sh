# shellcheck shell=bash
# What ./run and ./test both need: messages, waiting for children, and looking at ports.
# Sourced, never run. Needs ROOT (the checkout) to be set.

DATA=$ROOT/.data
CHILD=""

# Progress and errors go to stderr: the standard output of a verb belongs to the app alone.
say() { printf '%s\n' "$*" >&2 || true; }

# fail ZH EN: says in both languages what is wrong and how to mend it, then leaves.
fail() {
  printf '\n错误：%s\nError: %s\n' "$1" "$2" >&2 || true
  exit 1
}

# Every other file of the scripts is made here, so an unwritable folder is found before anything is half done.
prepare_data_dir() {
  mkdir -p "$DATA" 2>/dev/null || true
  [[ -w $DATA ]] || fail \
    "无法写入 $DATA（当前用户 $(id -un)，目录属于 $(stat -c %U "$DATA" 2>/dev/null || stat -c %U "$ROOT")）。请改用该用户运行，或执行：sudo chown -R $(id -un) \"$ROOT\"" \
    "cannot write to $DATA. Run as its owner, or give the checkout to the current user with chown."
}

# Bash runs a trap only after the foreground command ends. Long commands therefore run in the background and are
# waited for, so that Ctrl-C and SIGTERM act at once. The locks (descriptors 6 to 9) must not leak into them: a build
# server or an orphan would hold a lock after the script itself is gone.
start_child() {
  "$@" <&0 6>&- 7>&- 8>&- 9>&- &
  CHILD=$!
}

wait_child() {
  local status=0
  wait "$CHILD" || status=$?
  CHILD=""
  return "$status"
}

run_waiting() {
  start_child "$@"
  wait_child
}

# A process that ended but whose parent has not asked about it is still listed; it does not live.
process_lives() {
  local stat
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  [[ ${stat##*) } != Z* ]]
}

# end_process PID SECONDS: asks a process to end, and insists after that time; false if it had to insist.
end_process() {
  local pid=$1 seconds=$2 tick
  kill -TERM "$pid" 2>/dev/null || return 0
  for ((tick = 0; tick < seconds * 10; tick++)); do
    process_lives "$pid" || return 0
    sleep 0.1
  done
  say "进程 $pid 在 $seconds 秒内没有结束，强制结束。"
  kill -KILL "$pid" 2>/dev/null || true
  return 1
}

# True when something on this machine accepts connections on the port of the loopback.
port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# A port nobody answers on, below the range the kernel hands out to outgoing connections.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    port_answers "$port" || break
  done
  printf '%s\n' "$port"
}

random_password() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# A shell started in the background of a script ignores SIGINT and cannot undo that by itself; env can.
stop_ignoring_interrupts() {
  [[ $(trap -p INT) == "trap -- '' SIGINT" && -z ${SAFETY_SIGNALS_RESET:-} ]] || return 0
  env --default-signal=INT true 2>/dev/null || return 0
  SAFETY_SIGNALS_RESET=1 exec env --default-signal=INT bash "$@"
}

# apt_install PACKAGE...: installs Debian packages where that is allowed without asking anybody; false otherwise.
apt_install() {
  command -v apt-get >/dev/null || return 1
  local sudo=()
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null || return 1
    sudo=(sudo -n)
  fi
  say "正在通过 apt 安装：$*"
  {
    "${sudo[@]}" apt-get -q -o DPkg::Lock::Timeout=120 update &&
      "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 \
        -o Dpkg::Options::=--force-confold install --no-install-recommends "$@"
  } </dev/null >"$DATA/apt.log" 2>&1 || {
    say "apt 安装失败，记录见 $DATA/apt.log，最后几行："
    tail -n 5 "$DATA/apt.log" >&2
    return 1
  }
}

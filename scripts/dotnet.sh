# shellcheck shell=bash
# Finds the .NET SDK and keeps a published copy of the app that matches the sources. Sourced, never run.

WEB_PROJECT=$ROOT/src/Huining.Safety.Web
APPS=$DATA/app

require_dotnet() {
  local candidate answer
  if ! command -v dotnet >/dev/null; then
    for candidate in "${DOTNET_ROOT:-}" "${HOME:-}/.dotnet" /usr/share/dotnet /usr/lib/dotnet; do
      [[ -x $candidate/dotnet ]] && PATH=$candidate:$PATH && break
    done
  fi
  command -v dotnet >/dev/null || fail \
    "没有找到 .NET 10 SDK。请安装 dotnet-sdk-10.0（见 https://dot.net）后重试。" \
    ".NET 10 SDK is missing. Install dotnet-sdk-10.0 (see https://dot.net) and try again."
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
  # The app does without ICU; the SDK, which would not start where the library is missing, can too.
  export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
  # Accounts of services often have no home; the SDK and npm want one to keep their caches in.
  if [[ ! -w ${HOME:-/nonexistent} ]]; then
    export HOME=$DATA/home
    mkdir -p "$HOME"
  fi
  # Asked inside the checkout, where global.json says which SDK will do.
  answer=$(cd "$ROOT" && dotnet --version 2>&1) || {
    say "$answer"
    fail "已安装的 .NET SDK 不能用于本项目，原因见上。请安装 dotnet-sdk-10.0。" \
      "The installed .NET SDK will not do, see above. Install dotnet-sdk-10.0."
  }
}

# Names, times and sizes of everything the app is built from: notices removed files too, which a comparison of
# times with the newest file does not.
source_fingerprint() {
  local shared
  cd "$ROOT" || return
  shared=$(find . -maxdepth 1 -type f \( -name 'Directory.*' -o -iname 'nuget.config' -o -name global.json \
    -o -name BannedSymbols.txt -o -name .editorconfig \))
  # shellcheck disable=SC2086
  find src/Huining.Safety.Web $shared \( -name bin -o -name obj \) -prune -o -type f -printf '%p %T@ %s\n' |
    sort | sha256sum | cut -c1-16
}

# For children: the SDK reads global.json in its working folder, and the caller may stand anywhere.
in_root() {
  cd "$ROOT" || return
  exec "$@"
}

# Publishes the app when the sources changed, into a folder named after them: the files of a running server are
# never overwritten, and a start without changes needs no build. The analyzers, more than half of the time, are left to
# ./test. No build server stays behind. Sets APP_DIR.
build_app() {
  local fingerprint log=$DATA/build.log
  exec 7>"$DATA/build.lock"
  flock 7
  fingerprint=$(source_fingerprint)
  APP_DIR=$APPS/$fingerprint
  if [[ ! -f $APP_DIR/Huining.Safety.Web.dll ]]; then
    say "正在编译（首次需要一两分钟）…"
    rm -rf "$APP_DIR.new"
    if ! run_waiting in_root dotnet publish "$WEB_PROJECT" -c Release -o "$APP_DIR.new" -v quiet --nologo \
      -p:RestoreLockedMode=true -p:RunAnalyzers=false -nodeReuse:false -p:UseSharedCompilation=false </dev/null >"$log" 2>&1; then
      tail -n 40 "$log" >&2
      fail "编译失败，原因见上；完整记录在 $log" "The build failed; see above, or $log for everything."
    fi
    mv "$APP_DIR.new" "$APP_DIR"
  fi
  exec 7>&-
}

# Only the holder of the server's lock may call this: no server runs from the older copies then.
remove_older_builds() {
  local dir
  for dir in "$APPS"/*/; do
    [[ ${dir%/} == "$APP_DIR" ]] || rm -rf "$dir"
  done
}

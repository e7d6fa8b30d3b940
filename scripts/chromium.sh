# shellcheck shell=bash
# A browser for the browser tests: Debian's Chromium, and a font that has Chinese characters. Sourced, never run.

# Exports SAFETY_CHROMIUM; false when there is no browser and none may be installed.
ensure_chromium() {
  local missing=()
  find_chromium || missing+=(chromium)
  has_chinese_font || missing+=(fonts-noto-cjk)
  if ((${#missing[@]} > 0)) && ! apt_install "${missing[@]}"; then
    say "浏览器测试需要 Chromium 和中文字体，未能自动安装：${missing[*]}"
    say "请执行：sudo apt install ${missing[*]}"
    say "The browser tests need ${missing[*]}: sudo apt install ${missing[*]}"
  fi
  find_chromium && has_chinese_font
}

find_chromium() {
  SAFETY_CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || return 1
  export SAFETY_CHROMIUM
}

has_chinese_font() { [[ -n $(fc-list :lang=zh-cn 2>/dev/null | head -n 1) ]]; }

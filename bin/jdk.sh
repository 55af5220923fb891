# Finds a JDK that can build and run Rasid. Sourced by the scripts beside it; bash 3.2 (macOS) is enough.

JDK_NEEDED=25

# Prints the home of the first JDK of $JDK_NEEDED or newer; fails after telling what to install where there is none.
find_jdk() {
  local home
  JDKS_SEEN=
  while IFS= read -r home; do
    if is_jdk "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done < <(jdk_candidates)
  tell_jdk >&2
  return 1
}

# What the user chose, then what the PATH finds, then where packages and version managers put them.
jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  # Asking java itself looks through links, wrappers and the shims of version managers.
  command -v java >/dev/null 2>&1 &&
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v "$JDK_NEEDED+" 2>/dev/null
  printf '%s\n' \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/* /opt/java/* /opt/jdk/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.gradle/jdks/* \
    "${HOME:-/}"/.asdf/installs/java/* "${HOME:-/}"/.local/share/mise/installs/java/*
}

# Whether $1 is a JDK, not a mere runtime, and new enough. What it is not is kept in JDKS_SEEN.
is_jdk() {
  [ -x "$1/bin/java" ] || return 1
  local version
  version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  local major=${version%%[.+-]*}
  case $major in
    '' | *[!0-9]*) return 1 ;;
  esac
  if [ "$major" -ge "$JDK_NEEDED" ] && [ -x "$1/bin/javac" ]; then
    return 0
  fi
  case $JDKS_SEEN in
    *"  $1 "*) ;;
    *) JDKS_SEEN="$JDKS_SEEN  $1 (Java $version$([ -x "$1/bin/javac" ] || echo ', a runtime without a compiler'))
" ;;
  esac
  return 1
}

tell_jdk() {
  echo "Rasid needs a JDK $JDK_NEEDED or newer, and none was found."
  if [ -n "$JDKS_SEEN" ]; then
    echo "These were, and do not do:"
    printf '%s' "$JDKS_SEEN"
  fi
  cat <<END

Install one:
  Debian, Ubuntu   sudo apt install openjdk-$JDK_NEEDED-jdk      (where the release has it; else Temurin, below)
  Fedora           sudo dnf install java-$JDK_NEEDED-openjdk-devel
  macOS            brew install --cask temurin@$JDK_NEEDED
  any other        https://adoptium.net/temurin/releases/?version=$JDK_NEEDED

One that is installed in an unusual place is found through JAVA_HOME: export JAVA_HOME=/path/to/jdk
END
}

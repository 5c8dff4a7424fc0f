# Read by mvnw before anything else. Fyren is built with JDK 25 or later, and many machines have an older one
# first: chooses JAVA_HOME if it is new enough, otherwise the first new enough JDK found; sets JAVA_HOME.
# And says so where Maven itself must first be fetched, which the wrapper does without a word.

jdk_release() { # the feature number of the JDK in $1, or 0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
}

choose_jdk() {
  for jdk in "${JAVA_HOME-}" "${JDK25_HOME-}" "${JAVA_HOME_25_X64-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null)")")" \
    /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    release=$(jdk_release "$jdk")
    if [ "${release:-0}" -ge 25 ]; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "Fyren needs JDK 25 or later and found none. Install one (for instance Temurin 25 from adoptium.net) or set JAVA_HOME to it, then run this again." >&2
  return 1
}

choose_jdk || exit 1

case $(echo "${MAVEN_USER_HOME:-${HOME-}/.m2}"/wrapper/dists/apache-maven-*) in
*'*') echo "Fetching Maven, about 9 MB. This is done once." >&2 ;;
esac

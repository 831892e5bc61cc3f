# Build: the jar and its libraries, without the tests (CI ran them), and a Java with no more than they need.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY config config
COPY src src
RUN mvn -B -q -DskipTests package
RUN jlink --output /opt/java --compress=zip-6 --strip-java-debug-attributes --no-header-files --no-man-pages \
    --include-locales=en,de,fr --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,\
java.management,java.naming,java.rmi,java.scripting,java.security.jgss,java.sql,java.transaction.xa,java.xml,\
jdk.charsets,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management,jdk.net,jdk.unsupported

# Run: as nobody in particular, on a root file system that may be read-only (docker run --read-only --tmpfs /tmp -v …:/data);
# only /data is written, and what is "data/…" in the settings is there, seen from the root.
FROM debian:trixie-slim
# For the pictures of /kernel cycle; without fonts it answers in words alone.
RUN apt-get update -q && apt-get install -q -y --no-install-recommends fontconfig fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /data --create-home digest
COPY --from=build /opt/java /opt/java
COPY --from=build /build/target/kernel-digest.jar /app/
COPY --from=build /build/target/lib /app/lib
COPY docs/deploy/java.options /app/
COPY config /app/config
# What the demo loads is mapped by every later start in place of being read again: about half the time of a start.
RUN --network=none /opt/java/bin/java @/app/java.options -XX:AOTCacheOutput=/app/kernel-digest.aot \
    -jar /app/kernel-digest.jar demo >/dev/null
ENV KERNEL_DIGEST_CONFIG=/app/config \
    KERNEL_DIGEST_DB=jdbc:h2:file:/data/kernel-digest \
    PATH=/opt/java/bin:/usr/local/bin:/usr/bin:/bin
VOLUME /data
WORKDIR /
USER digest
HEALTHCHECK --interval=60s --timeout=15s --start-period=120s \
    CMD ["java", "@/app/java.options", "-XX:AOTCache=/app/kernel-digest.aot", "-jar", "/app/kernel-digest.jar", "health", "--alive"]
ENTRYPOINT ["java", "@/app/java.options", "-XX:AOTCache=/app/kernel-digest.aot", "-jar", "/app/kernel-digest.jar"]
CMD ["run"]

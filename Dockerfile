# Build: the jar and its libraries, without the tests (CI ran them), and a Java with no more than they need.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY config config
COPY src/main src/main
RUN mvn -B -q -Dmaven.test.skip package
RUN jlink --output /opt/java --compress=zip-6 --strip-java-debug-attributes --no-header-files --no-man-pages \
    --include-locales=en,de,fr --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,\
java.management,java.naming,java.rmi,java.scripting,java.security.jgss,java.sql,java.transaction.xa,java.xml,\
jdk.charsets,jdk.httpserver,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.net,jdk.unsupported
WORKDIR /app
COPY docs/deploy/java.options .
COPY config config
RUN mkdir /data && mv /build/target/kernel-digest.jar /build/target/lib .
# What the demo loads is mapped by every later start in place of being read again, which saves about half of it. Java takes
# the cache only for the very same files at the same place, with the same options.
RUN --network=none /opt/java/bin/java @java.options -XX:AOTCacheOutput=/app/kernel-digest.aot \
    -jar /app/kernel-digest.jar demo >/dev/null

# Run: a glibc with fonts (for the pictures of /kernel cycle) and no shell, as nobody in particular, on a root file system
# that may be read-only (docker run --read-only --tmpfs /tmp -v …:/data); only /data is written, and what is "data/…" in the
# settings is there, seen from the root.
FROM gcr.io/distroless/java-base-debian13
COPY --from=build /opt/java /opt/java
COPY --from=build /app /app
COPY --from=build --chown=65532:65532 /data /data
ENV LANG=C.UTF-8 \
    KERNEL_DIGEST_CONFIG=/app/config \
    KERNEL_DIGEST_DB=jdbc:h2:file:/data/kernel-digest \
    PATH=/opt/java/bin:/usr/bin:/bin
VOLUME /data
WORKDIR /
USER 65532:65532
HEALTHCHECK --interval=60s --timeout=15s --start-period=120s \
    CMD ["java", "@/app/java.options", "-XX:AOTCache=/app/kernel-digest.aot", "-jar", "/app/kernel-digest.jar", "health", "--alive"]
ENTRYPOINT ["java", "@/app/java.options", "-XX:AOTCache=/app/kernel-digest.aot", "-jar", "/app/kernel-digest.jar"]
CMD ["run"]

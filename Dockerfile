# Build: the jar and its libraries, without the tests (CI ran them).
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY config config
COPY src src
RUN mvn -B -q -DskipTests package

# Run: as nobody in particular, on a root file system that may be read-only (docker run --read-only --tmpfs /tmp -v …:/data);
# only /data is written, and what is "data/…" in the settings is there, seen from the root.
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data --create-home digest
WORKDIR /app
COPY --from=build /build/target/kernel-digest.jar .
COPY --from=build /build/target/lib lib
COPY config config
ENV KERNEL_DIGEST_CONFIG=/app/config \
    KERNEL_DIGEST_DB=jdbc:h2:file:/data/kernel-digest
VOLUME /data
WORKDIR /
USER digest
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-jar", "/app/kernel-digest.jar"]
CMD ["run"]

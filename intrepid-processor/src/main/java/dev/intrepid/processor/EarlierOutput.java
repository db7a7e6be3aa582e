package dev.intrepid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** The files that an earlier compile left where this one writes its own. */
final class EarlierOutput {

  private final Filer filer;

  EarlierOutput(Filer filer) {
    this.filer = filer;
  }

  /** The text of a file beside the classes; empty if there is none. */
  Optional<String> resource(String path) {
    return bytes(StandardLocation.CLASS_OUTPUT, "", path).map(bytes -> new String(bytes, UTF_8));
  }

  /** Whether there is a class of that binary name. */
  boolean hasClass(String name) {
    int dot = name.lastIndexOf('.');
    return hasClass(name.substring(0, Math.max(0, dot)), name.substring(dot + 1));
  }

  /** Whether a class was generated with this text, and compiled. */
  boolean has(ClassName name, String text) {
    // Gradle has removed what was generated, and is not asked for sources.
    return hasClass(name.packageName(), name.simpleName())
        && bytes(StandardLocation.SOURCE_OUTPUT, name.packageName(), name.simpleName() + ".java")
            .filter(bytes -> text.equals(new String(bytes, UTF_8)))
            .isPresent();
  }

  private boolean hasClass(String packageName, String name) {
    try (InputStream in = open(StandardLocation.CLASS_OUTPUT, packageName, name + ".class")) {
      return in.read() >= 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<byte[]> bytes(
      JavaFileManager.Location location, String packageName, String file) {
    try (InputStream in = open(location, packageName, file)) {
      return Optional.of(in.readAllBytes());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Fails with either exception where there is no such file: compilers and tools differ. */
  private InputStream open(JavaFileManager.Location location, String packageName, String file)
      throws IOException {
    return filer.getResource(location, packageName, file).openInputStream();
  }
}

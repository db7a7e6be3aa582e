package dev.intrepid.processor.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** The files that an earlier compile left where this one writes its own. */
public final class EarlierOutput {

  private final Filer filer;

  public EarlierOutput(Filer filer) {
    this.filer = filer;
  }

  /** The text of a file beside the classes; empty if there is none. */
  public Optional<String> resource(String path) {
    try (InputStream in = open("", path)) {
      return Optional.of(new String(in.readAllBytes(), UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether there is a class of that binary name. */
  public boolean hasClass(String name) {
    int dot = name.lastIndexOf('.');
    return hasClass(name.substring(0, Math.max(0, dot)), name.substring(dot + 1));
  }

  private boolean hasClass(String packageName, String name) {
    try (InputStream in = open(packageName, name + ".class")) {
      return in.read() >= 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Fails with either exception where there is no such file: compilers and tools differ. */
  private InputStream open(String packageName, String file) throws IOException {
    return filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, file).openInputStream();
  }
}

package dev.intrepid.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Writes the files beside the classes, once, when the last round is over. */
final class ResourceWriter {

  private final Filer filer;

  ResourceWriter(Filer filer) {
    this.filer = filer;
  }

  void write(Written written) {
    if (!written.registries.isEmpty()) {
      write(
          "META-INF/services/" + RuntimeNames.REGISTRY.canonicalName(),
          String.join("\n", written.registries) + "\n");
    }
    if (!written.catalog.isEmpty()) {
      write(Catalog.PATH, written.catalog.json());
    }
  }

  private void write(String path, String text) {
    try (Writer out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path).openWriter()) {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

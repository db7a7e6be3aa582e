package dev.intrepid.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes the files beside the classes, once, when the last round is over. */
final class ResourceWriter {

  private final Filer filer;

  ResourceWriter(Filer filer) {
    this.filer = filer;
  }

  /** Writes them; answers where the catalog is, if there is anything to tell. */
  Optional<URI> write(Written written) {
    if (!written.registries.isEmpty()) {
      write(
          "META-INF/services/" + RuntimeNames.REGISTRY.canonicalName(),
          String.join("\n", written.registries) + "\n");
    }
    return written.catalog.isEmpty()
        ? Optional.empty()
        : Optional.of(write(Catalog.PATH, written.catalog.json()));
  }

  private URI write(String path, String text) {
    try {
      FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path);
      try (Writer out = file.openWriter()) {
        out.write(text);
      }
      return file.toUri();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

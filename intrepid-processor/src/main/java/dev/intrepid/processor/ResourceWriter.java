package dev.intrepid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.processor.catalog.WrittenCatalog;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.report.FileFailure;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Reporter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
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

  /** Writes them; returns where the catalog is, if it has entries and a folder to be written to. */
  Optional<URI> write(Written written, Reporter reporter) {
    String services = "META-INF/services/" + RuntimeNames.REGISTRY.canonicalName();
    String registries = String.join("\n", written.registries) + "\n";
    boolean isRefused =
        !written.registries.isEmpty() && write(services, registries, reporter).isEmpty();
    return isRefused || written.catalog.isEmpty()
        ? Optional.empty()
        : write(WrittenCatalog.PATH, written.catalog.json(), reporter);
  }

  private Optional<URI> write(String path, String text, Reporter reporter) {
    try {
      Optional<FileObject> file = create(path);
      if (file.isEmpty()) {
        reporter.print(Message.OUTPUT_HAS_NO_FOLDER, path);
        return Optional.empty();
      }
      // As bytes: a writer would use the encoding of the sources.
      try (OutputStream out = file.get().openOutputStream()) {
        out.write(text.getBytes(UTF_8));
      }
      return file.map(FileObject::toUri);
    } catch (IOException e) {
      reporter.print(Message.GENERATED_FILE_IS_NOT_WRITTEN, path, FileFailure.reason(e));
      return Optional.empty();
    }
  }

  /**
   * Empty if the compiler has no folder for it: javac would drop that of the path, Eclipse fails.
   */
  private Optional<FileObject> create(String path) throws IOException {
    FileObject file;
    try {
      file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path);
    } catch (IllegalArgumentException e) {
      if (String.valueOf(e.getMessage()).startsWith("Unknown location")) {
        return Optional.empty();
      }
      throw new IOException(e.getMessage(), e); // by javac, of a folder in its place
    }
    boolean isThere = !isFile(file.toUri()) || Path.of(file.toUri()).endsWith(Path.of(path));
    return isThere ? Optional.of(file) : Optional.empty();
  }

  private static boolean isFile(URI uri) {
    return "file".equalsIgnoreCase(uri.getScheme());
  }
}

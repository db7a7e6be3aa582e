package dev.intrepid.launcher.catalog;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The catalogs of the class path: one in each jar or folder that the compiler wrote to. */
public final class CatalogFiles {

  private static final String PATH = "META-INF/intrepid/catalog.json";

  private final List<CatalogFile> files;

  private CatalogFiles(List<CatalogFile> files) {
    this.files = List.copyOf(files);
  }

  /** A catalog and where it stands. */
  private record CatalogFile(String url, AppCatalog catalog) {}

  /**
   * Those that a class loader finds.
   *
   * @throws CatalogException if one cannot be read
   */
  public static CatalogFiles foundBy(ClassLoader loader) {
    try {
      List<CatalogFile> files = new ArrayList<>();
      for (URL url : Collections.list(loader.getResources(PATH))) {
        files.add(
            new CatalogFile(url.toString(), AppCatalogReader.read(bytes(url), url.toString())));
      }
      return new CatalogFiles(files);
    } catch (IOException e) {
      throw new CatalogException("A catalog cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /**
   * All of them as one.
   *
   * @throws CatalogException if there is none
   */
  public AppCatalog merged() {
    if (files.isEmpty()) {
      throw new CatalogException(
          "There is no catalog on the class path: compile a program with intrepid-processor, which"
              + " writes "
              + PATH
              + ", and put it there.",
          null);
    }
    return AppCatalog.merged(files.stream().map(CatalogFile::catalog).toList());
  }

  /**
   * What to tell of messages that generated code knows and no catalog has, as where one jar is made
   * of several and has the catalog of one of them; empty if there are none.
   *
   * @param types the types that generated code knows
   */
  public Optional<String> missing(Set<String> types) {
    SortedSet<String> missing = new TreeSet<>(types);
    for (CatalogFile file : files) {
      for (EventEntry event : file.catalog().events()) {
        missing.remove(event.reference().type());
        event.json().path("formerly").forEach(former -> missing.remove(former.asString()));
      }
      file.catalog().upcasts().forEach(upcast -> missing.remove(upcast.from().type()));
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "No catalog on the class path has "
                + missing.first()
                + (missing.size() == 1
                    ? ""
                    : " and " + (missing.size() - 1) + " other types of messages")
                + ", so what is told of them here is not all: one jar made of several must have "
                + PATH
                + " of all of them, one after the other, as by the AppendingTransformer of Maven's"
                + " shade plugin or append(\""
                + PATH
                + "\") of Gradle's shadow plugin, which from version 9 on does so only with"
                + " duplicatesStrategy = DuplicatesStrategy.INCLUDE.");
  }

  /**
   * The catalog of the program that a class belongs to, with the entries of others that its
   * handlers refer to.
   *
   * @throws CatalogException if it has none
   */
  public AppCatalog of(Class<?> program) {
    CodeSource source = program.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    List<AppCatalog> own =
        files.stream().filter(file -> isIn(location, file)).map(CatalogFile::catalog).toList();
    if (own.isEmpty()) {
      throw new CatalogException(
          "There is no catalog beside the class: compile it with intrepid-processor (class: "
              + program.getName()
              + ").",
          null);
    }
    return AppCatalog.merged(own).withReferredIn(merged());
  }

  /** Whether a file stands in a jar or folder. */
  private static boolean isIn(@Nullable URL location, CatalogFile file) {
    return location != null
        && (file.url().equals(location + PATH)
            || file.url().equals("jar:" + location + "!/" + PATH));
  }

  /** Without the cache of jars, which would keep them open. */
  private static byte[] bytes(URL url) throws IOException {
    URLConnection connection = requireNonNull(url.openConnection());
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }
}

package dev.intrepid.processor.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The types that an earlier compile left in the output. One that is given only some of a program's
 * sources finds the others here, so that what speaks of all of them stays whole.
 */
public final class EarlierTypes {

  /** Every class that the catalog names: its writer escapes what is not ASCII, and quotes. */
  private static final Pattern NAME = Pattern.compile("\"class\": \"([^\"]+)\"");

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private final Filer filer;

  public EarlierTypes(Filer filer) {
    this.filer = filer;
  }

  /** Their binary names; only those whose class file is there, not what they use from elsewhere. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(catalog());
    while (name.find()) {
      names.add(unescaped(name.group(1)));
    }
    names.removeIf(type -> !hasClassFile(type));
    return names;
  }

  private String catalog() {
    try (InputStream in = open("", WrittenCatalog.PATH)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      return "";
    }
  }

  private boolean hasClassFile(String name) {
    int dot = name.lastIndexOf('.');
    String packageName = dot < 0 ? "" : name.substring(0, dot);
    try (InputStream in = open(packageName, name.substring(dot + 1) + ".class")) {
      return in.read() >= 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Fails with either exception where there is no such file: compilers and tools differ. */
  private InputStream open(String packageName, String file) throws IOException {
    return filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, file).openInputStream();
  }

  private static String unescaped(String name) {
    return ESCAPE
        .matcher(name)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}

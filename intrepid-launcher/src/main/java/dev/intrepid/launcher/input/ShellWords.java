package dev.intrepid.launcher.input;

import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes arguments as a shell takes them, to be copied and run, but for passwords of repos. */
public final class ShellWords {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellWords() {}

  /** The words of a command; an address among them is without its password. */
  public static String shown(List<String> words) {
    return words.stream()
        .map(IntrepidRepo::shown)
        .map(ShellWords::quoted)
        .collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

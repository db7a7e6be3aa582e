package dev.intrepid.launcher.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What people write for {@code --help} and {@code --version}: {@code help repo copy}, {@code repo
 * help}, {@code version}. A command or app of that name goes before.
 */
final class HelpWords {

  private static final String HELP = "help";
  private static final String VERSION = "version";

  private HelpWords() {}

  /**
   * The same arguments with these options instead of the words.
   *
   * @throws UnmatchedArgumentException if help is asked for of a command that does not exist, which
   *     would otherwise be answered with that of the group it is not in
   */
  static String[] asOptions(CommandLine root, String... args) {
    if (args.length == 1
        && args[0].equals(VERSION)
        && !root.getSubcommands().containsKey(VERSION)) {
      return new String[] {"--" + VERSION};
    }
    List<String> words = new ArrayList<>(List.of(args));
    CommandLine at = root;
    boolean isAsked = words.contains("-h") || words.contains("--" + HELP);
    int next = 0;
    while (next < words.size() && !at.getSubcommands().isEmpty()) {
      String word = words.get(next);
      CommandLine command = at.getSubcommands().get(word);
      if (command != null) {
        at = command;
        next++;
      } else if (word.equals(HELP)) {
        words.remove(next);
        isAsked = true;
      } else if (isAsked && !word.startsWith("-")) {
        throw new UnmatchedArgumentException(at, List.of(word));
      } else {
        break;
      }
    }
    if (words.size() == args.length) {
      return args;
    }
    words.add(next, "--" + HELP);
    return words.toArray(String[]::new);
  }
}

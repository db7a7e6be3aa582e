package dev.intrepid.launcher.command;

import dev.intrepid.launcher.input.NameHint;
import dev.intrepid.launcher.memos.MemosCommand;
import dev.intrepid.lock.ClosestName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The message about a command line that was not understood. */
final class Misuse {

  private Misuse() {}

  static String sentence(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), e.getCommandLine());
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing());
    }
    if (e instanceof OverwrittenOptionException twice) {
      return "Say " + name(twice.getOverwritten()) + " once.";
    }
    if (e instanceof MutuallyExclusiveArgsException) {
      return "Say " + String.join(" or ", exclusive(e.getCommandLine())) + ", not both.";
    }
    return value(e.getArgSpec(), e.getValue(), e);
  }

  /** All that a command line must have, or the option that stands there without its value. */
  private static String missing(List<ArgSpec> missing) {
    ArgSpec first = missing.get(0);
    if (first instanceof OptionSpec option && !option.required()) {
      return name(option) + " needs a value: " + label(option) + ".";
    }
    return missing.stream().map(Misuse::label).collect(Collectors.joining(", "))
        + (missing.size() == 1 ? " is required." : " are required.");
  }

  private static String value(
      @Nullable ArgSpec argument, @Nullable String value, ParameterException e) {
    if (argument == null) {
      return asItIs(e);
    }
    Class<?> type = argument.type();
    if (type == boolean.class) {
      return name(argument) + " takes no value.";
    }
    if (value == null) {
      return asItIs(e);
    }
    if (type == long.class || type == Long.class || type == int.class) {
      return name(argument) + " is a whole number, not " + tooLarge(value, type) + ".";
    }
    return name(argument) + " cannot be " + value + ".";
  }

  private static String tooLarge(String value, Class<?> type) {
    Object most = type == int.class ? Integer.MAX_VALUE : Long.MAX_VALUE;
    return value.matches("-?[0-9]+") ? value + ", which is beyond " + most : value;
  }

  private static List<String> exclusive(CommandLine at) {
    return at.getCommandSpec().argGroups().stream()
        .filter(ArgGroupSpec::exclusive)
        .flatMap(group -> group.args().stream())
        .map(Misuse::name)
        .sorted()
        .toList();
  }

  private static String asItIs(ParameterException e) {
    String text = String.valueOf(e.getMessage()).replaceAll("\\R+", " ");
    return text.endsWith(".") ? text : text + ".";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static String unknown(String word, CommandLine at) {
    if (word.startsWith("-")) {
      String name = word.replaceFirst("=.*", "");
      List<String> options = new ArrayList<>(at.getCommandSpec().optionsMap().keySet());
      return "There is no option " + name + "." + ClosestName.hint(name, options);
    }
    if (at.getSubcommands().isEmpty()) {
      return "There is nothing that \"" + word + "\" could be here.";
    }
    if (at.getCommandName().equals(MemosCommand.NAME) && word.contains("/")) {
      return word.endsWith("*")
          ? "To list the memos under a prefix, say memos --prefix "
              + word.substring(0, word.length() - 1)
              + "."
          : "To look at one memo, say memos view " + word + ".";
    }
    if (at.getCommandName().equals(RunCommand.NAME)) {
      return "There is no app " + word + "." + NameHint.andAll(word, at.getSubcommands().keySet());
    }
    return "There is no command " + word + "." + NameHint.orAll(word, at.getSubcommands().keySet());
  }
}

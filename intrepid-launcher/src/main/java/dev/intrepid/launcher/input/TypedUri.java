package dev.intrepid.launcher.input;

import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.Uris;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The URI of a stream or memo as a person types it: as it is stored, or with its variables in plain
 * text. {@code people/Björn T} is stored at {@code people/Bj%C3%B6rn%20T}.
 */
public final class TypedUri {

  private TypedUri() {}

  /**
   * The URI that exists in the repo; if none does, what was typed, encoded if it is no valid URI.
   *
   * @param what what it names, for the message: "stream", "memo"
   * @throws CommandFailure if it can be no URI
   */
  public static String of(String what, String typed, Predicate<String> isThere) {
    String encoded = encoded(typed);
    Optional<InvalidNameException> problem = problem(what, typed);
    if (problem.isEmpty()) {
      return !isThere.test(typed) && problem(what, encoded).isEmpty() && isThere.test(encoded)
          ? encoded
          : typed;
    }
    if (problem(what, encoded).isPresent()) {
      throw CommandFailure.usage(String.valueOf(problem.get().getMessage()));
    }
    return encoded;
  }

  private static Optional<InvalidNameException> problem(String what, String uri) {
    try {
      Uris.requireValid(what, uri);
      return Optional.empty();
    } catch (InvalidNameException e) {
      return Optional.of(e);
    }
  }

  /** An empty segment stays as it is, for the rules to refuse. */
  private static String encoded(String typed) {
    return Stream.of(typed.split("/", -1))
        .map(segment -> segment.isEmpty() ? "" : Uris.segment("text", segment))
        .collect(Collectors.joining("/"));
  }
}

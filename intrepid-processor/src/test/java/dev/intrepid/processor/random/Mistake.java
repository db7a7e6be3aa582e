package dev.intrepid.processor.random;

import dev.intrepid.processor.random.Declaration.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing that can be wrong in a program.
 *
 * @param name what is wrong
 * @param tag of the error that tells it; empty if only the compiler tells it
 */
public record Mistake(String name, String tag, Edit edit) {

  private static final String HANDLER = "@dev.intrepid.annotations.OnEvent";

  /** Makes the mistake in a program, if there is a place for it. */
  interface Edit {
    Optional<List<Declaration>> in(List<Declaration> declarations, Dice dice);
  }

  /** Every one there is. */
  public static List<Mistake> all() {
    return Stream.of(MessageMistakes.ALL, MemoMistakes.ALL, HandlerMistakes.ALL, JavaMistakes.ALL)
        .flatMap(List::stream)
        .toList();
  }

  Optional<List<Declaration>> makeIn(List<Declaration> declarations, Dice dice) {
    return edit.in(declarations, dice);
  }

  /** In one declaration of that role for which the change has an answer. */
  static Edit at(Role role, Function<Declaration, Optional<Declaration>> change) {
    return (declarations, dice) -> {
      for (Declaration one : dice.shuffled(declarations)) {
        Optional<Declaration> other = one.role() == role ? change.apply(one) : Optional.empty();
        if (other.isPresent()) {
          return other.map(
              wrong -> declarations.stream().map(each -> each.equals(one) ? wrong : each).toList());
        }
      }
      return Optional.empty();
    };
  }

  /** By more members in a class that has handlers. */
  static Edit member(String... members) {
    return at(
        Role.HANDLERS,
        one -> isSubscriber(one) ? Optional.of(with(one, members)) : Optional.empty());
  }

  /** By more members in a class that has handlers, with the name of a message for each %s. */
  static Edit memberOfMessage(Role role, String... members) {
    return (declarations, dice) -> {
      List<Declaration> messages = declarations.stream().filter(one -> one.role() == role).toList();
      if (messages.isEmpty()) {
        return Optional.empty();
      }
      String message = dice.oneOf(messages).name();
      return member(
              Stream.of(members).map(text -> text.replace("%s", message)).toArray(String[]::new))
          .in(declarations, dice);
    };
  }

  static Edit memberOfMessage(String... members) {
    return memberOfMessage(Role.MESSAGE, members);
  }

  /** By a change of an annotation, where that changes it. */
  static Edit annotation(Role role, String from, String to) {
    return at(
        role,
        one ->
            one.annotation().contains(from)
                ? Optional.of(one.annotation(text -> text.replace(from, to)))
                : Optional.empty());
  }

  /** Whether it has handlers. */
  static boolean isSubscriber(Declaration one) {
    return one.members().stream().anyMatch(member -> member.startsWith(HANDLER));
  }

  private static Declaration with(Declaration one, String... members) {
    return one.members(
        all -> {
          List<String> more = new ArrayList<>(all);
          more.addAll(List.of(members));
          return more;
        });
  }
}

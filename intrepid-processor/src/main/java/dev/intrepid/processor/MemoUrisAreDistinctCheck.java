package dev.intrepid.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What lives at a URI has one type: templates of different types make no common URI. */
final class MemoUrisAreDistinctCheck implements Check<RoundModel> {

  /** Who keeps what where. */
  private record Keeper(String name, String type, Template template) {

    boolean clashesWith(Keeper other) {
      return !type.equals(other.type) && template.overlaps(other.template);
    }
  }

  @Override
  public Stream<Finding> findings(RoundModel round) {
    List<Keeper> keepers = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    keepers(round)
        .filter(keeper -> keeper.template().problem() == null)
        .forEach(
            keeper -> {
              keepers.stream()
                  .filter(keeper::clashesWith)
                  .findFirst()
                  .ifPresent(other -> findings.add(finding(keeper, other)));
              keepers.add(keeper);
            });
    return findings.stream();
  }

  private static Stream<Keeper> keepers(RoundModel round) {
    Stream<Keeper> records =
        round.memos().stream()
            .map(m -> new Keeper(m.type().label(), m.type().name().toString(), m.template()));
    return Stream.concat(records, round.allHandlers().flatMap(MemoUrisAreDistinctCheck::keeper));
  }

  private static Stream<Keeper> keeper(HandlerModel handler) {
    Template template = handler.cachedAt();
    return template == null
        ? Stream.empty()
        : handler.value().stream()
            .map(value -> new Keeper(handler.signature(), value.java().box().toString(), template));
  }

  private static Finding finding(Keeper keeper, Keeper other) {
    return Finding.of(
        Message.DUPLICATE_MEMO_TEMPLATE,
        keeper.template().spot(),
        other.name(),
        other.template().text(),
        keeper.name(),
        keeper.template().text());
  }
}

package dev.intrepid.lock.handler;

import dev.intrepid.lock.Change;
import dev.intrepid.lock.Difference;
import dev.intrepid.lock.Lock;
import dev.intrepid.lock.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * Finds new handlers that stand in the place of one that is gone: moved to another subscriber, or
 * renamed.
 */
final class ReplacedHandlers {

  private final List<PlacedHandler> gone;
  private final List<PlacedHandler> fresh;
  private final Lock now;
  private final TakenTypes types;
  private final LostIds lostIds;
  private final List<Difference> differences = new ArrayList<>();

  /** Of these handlers that are gone and new, those that are found are taken out. */
  ReplacedHandlers(
      List<PlacedHandler> gone,
      List<PlacedHandler> fresh,
      Lock now,
      TakenTypes types,
      LostIds lostIds) {
    this.gone = gone;
    this.fresh = fresh;
    this.now = now;
    this.types = types;
    this.lostIds = lostIds;
  }

  List<Difference> differences() {
    pair(this::saysName, this::addForgotten);
    pair(this::isMoved, this::addMoved);
    pair((young, old) -> isRenamed(young, old) && young.isSameMethod(old), this::addRenamed);
    pair(this::isRenamed, this::addRenamed);
    pair(this::isMovedAndRenamed, this::addRenamed);
    pair(this::isOfOtherKind, this::addOfOtherKind);
    return differences;
  }

  private void pair(
      BiPredicate<PlacedHandler, PlacedHandler> condition,
      BiConsumer<PlacedHandler, PlacedHandler> found) {
    for (PlacedHandler young : List.copyOf(fresh)) {
      gone.stream()
          .filter(old -> condition.test(young, old))
          .findFirst()
          .ifPresent(
              old -> {
                fresh.remove(young);
                gone.remove(old);
                found.accept(young, old);
              });
    }
  }

  /** Whether it says the latest name of a handler of another subscriber, and not the first. */
  private boolean saysName(PlacedHandler young, PlacedHandler old) {
    return lostIds.isOf(old.handler()) && young.handler().ids().contains(old.name());
  }

  private boolean isMoved(PlacedHandler young, PlacedHandler old) {
    return !young.isBeside(old)
        && !isKeeper(young)
        && (young.hasIdsOf(old) || (young.isSameMethod(old) && isOfSameMessages(young, old)));
  }

  /** Whether it stores a fold: a difference of its memo tells where that is. */
  private boolean isKeeper(PlacedHandler placed) {
    return now.memos().values().stream()
        .map(memo -> memo.fold().keepers().get(placed.subscriber().name()))
        .anyMatch(handlers -> handlers != null && handlers.contains(placed.handler().name()));
  }

  private boolean isRenamed(PlacedHandler young, PlacedHandler old) {
    return young.isBeside(old) && isReplaced(young, old);
  }

  private boolean isMovedAndRenamed(PlacedHandler young, PlacedHandler old) {
    return lostIds.isOf(old.handler()) && isReplaced(young, old);
  }

  private boolean isOfOtherKind(PlacedHandler young, PlacedHandler old) {
    return lostIds.isOf(old.handler())
        && young.derivesIds()
        && !young.isOfKindOf(old)
        && isOfSameMessages(young, old);
  }

  private boolean isReplaced(PlacedHandler young, PlacedHandler old) {
    return young.derivesIds()
        && old.derivesIds()
        && young.isOfKindOf(old)
        && isOfSameMessages(young, old);
  }

  private boolean isOfSameMessages(PlacedHandler young, PlacedHandler old) {
    return types.areShared(young.handler().takes(), old.handler().takes());
  }

  private void addForgotten(PlacedHandler young, PlacedHandler old) {
    String source = old.handler().ids().first();
    add(Change.FORMER_HANDLER_IS_GONE, young, source, young.wayBackTo(source));
  }

  private void addMoved(PlacedHandler young, PlacedHandler old) {
    SortedSet<String> ids = old.handler().ids();
    String keepsIds =
        ids.isEmpty() || young.hasIdsOf(old) || !young.isOfKindOf(old)
            ? ""
            : " Say formerly = \"" + ids.first() + "\" in its @OnEvent, and its ids stay.";
    add(Change.HANDLER_IS_MOVED, young, old.subscriber().name(), keepsIds);
  }

  private void addRenamed(PlacedHandler young, PlacedHandler old) {
    String said = IdSources.said(old.handler().ids().first(), young.subscriber());
    addRenamed(
        young,
        old,
        "Say formerly = \""
            + said
            + "\" in its @OnEvent; or update intrepid.lock if it is another handler.");
  }

  private void addOfOtherKind(PlacedHandler young, PlacedHandler old) {
    addRenamed(
        young,
        old,
        "No formerly keeps its ids, since those of a List are of another kind: leave it as it was,"
            + " or update intrepid.lock.");
  }

  private void addRenamed(PlacedHandler young, PlacedHandler old, String wayOut) {
    String name = young.isBeside(old) ? old.handler().name() : old.name();
    add(Change.HANDLER_IS_RENAMED, young, name, wayOut);
  }

  private void add(Change change, PlacedHandler placed, String first, String second) {
    Subject subject = Subject.subscriber(placed.subscriber().name());
    differences.add(
        new Difference(change, subject, "", List.of(placed.handler().name(), first, second)));
  }
}

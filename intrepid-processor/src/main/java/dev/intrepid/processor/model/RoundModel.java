package dev.intrepid.processor.model;

import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Problem;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/** The models of one round of the compiler, and the names of those of earlier rounds. */
public record RoundModel(
    List<EventModel> events,
    List<MemoModel> memos,
    List<HandlersModel> handlers,
    List<UpcastsModel> upcasts,
    UpcastChains chains,
    List<Misplaced> misplaced,
    SortedSet<String> waiting,
    Set<String> sources,
    Shapes shapes,
    EarlierRounds before) {

  public RoundModel {
    events = List.copyOf(events);
    memos = List.copyOf(memos);
    handlers = List.copyOf(handlers);
    upcasts = List.copyOf(upcasts);
    misplaced = List.copyOf(misplaced);
    sources = Set.copyOf(sources);
  }

  /** With the types of an earlier compile, which are checked and listed but not written again. */
  public RoundModel with(RoundModel earlier) {
    return holding(
        both(earlier.events, events, EventModel::type),
        both(earlier.memos, memos, MemoModel::type),
        both(earlier.handlers, handlers, HandlersModel::type),
        both(earlier.upcasts, upcasts, UpcastsModel::type),
        chains);
  }

  /** After the types of an earlier compile, so that a clash is reported at the newer type. */
  public RoundModel after(RoundModel earlier) {
    return holding(
        concat(earlier.events, events),
        concat(earlier.memos, memos),
        concat(earlier.handlers, handlers),
        concat(earlier.upcasts, upcasts),
        chains);
  }

  /** With the chains that earlier and later types make together. */
  public RoundModel with(UpcastChains whole) {
    return holding(events, memos, handlers, upcasts, whole);
  }

  public RoundModel withoutTypes() {
    return holding(List.of(), List.of(), List.of(), List.of(), chains);
  }

  /** The same round, of these types. */
  private RoundModel holding(
      List<EventModel> someEvents,
      List<MemoModel> someMemos,
      List<HandlersModel> someHandlers,
      List<UpcastsModel> someUpcasts,
      UpcastChains theirChains) {
    return new RoundModel(
        someEvents,
        someMemos,
        someHandlers,
        someUpcasts,
        theirChains,
        misplaced,
        waiting,
        sources,
        shapes,
        before);
  }

  /** In the order of a single round with all of them. */
  public static <T> List<T> both(List<T> some, List<T> others, Function<T, TypeModel> type) {
    List<T> both = concat(some, others);
    both.sort(Comparator.comparing(model -> type.apply(model).name().canonicalName()));
    return both;
  }

  private static <T> List<T> concat(List<T> some, List<T> others) {
    List<T> both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }

  /** The annotations that stand at the wrong method, or at none. */
  public record Misplaced(Problem problem, SourceSpot spot) {}

  public List<UpcastModel> allUpcasts() {
    List<UpcastModel> all = new ArrayList<>();
    for (UpcastsModel type : upcasts) {
      all.addAll(type.upcasts());
    }
    return all;
  }

  /** The classes that take messages, or are annotated as if they did. */
  public List<HandlersModel> subscribers() {
    List<HandlersModel> subscribers = new ArrayList<>();
    for (HandlersModel type : handlers) {
      if (type.isSubscriber()) {
        subscribers.add(type);
      }
    }
    return subscribers;
  }

  public List<MemoMethodModel> allMemoMethods() {
    List<MemoMethodModel> all = new ArrayList<>();
    for (HandlersModel type : handlers) {
      all.addAll(type.memoMethods());
    }
    return all;
  }

  public List<MethodModel> allMethods() {
    List<MethodModel> all = new ArrayList<>();
    for (HandlersModel type : handlers) {
      all.addAll(type.methods());
    }
    return all;
  }

  public List<HandlerModel> allHandlers() {
    List<HandlerModel> all = new ArrayList<>();
    for (HandlersModel type : handlers) {
      all.addAll(type.handlers());
    }
    return all;
  }
}

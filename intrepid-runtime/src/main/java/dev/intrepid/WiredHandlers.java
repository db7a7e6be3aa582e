package dev.intrepid;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.codegen.SubscriberSpec.StateNeed;
import dev.intrepid.compute.Routes;
import dev.intrepid.engine.catalog.BoundHandlers;
import dev.intrepid.engine.catalog.BoundMemos;
import dev.intrepid.engine.catalog.CurrentNames;
import dev.intrepid.engine.catalog.CurrentRecords;
import dev.intrepid.engine.catalog.CurrentTemplates;
import dev.intrepid.engine.catalog.CurrentVersions;
import dev.intrepid.engine.catalog.DistinctIds;
import dev.intrepid.engine.catalog.DistinctMemos;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.catalog.StateByType;
import dev.intrepid.engine.catalog.WholeFamilies;
import dev.intrepid.engine.catalog.WholeUpcasts;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.stored.CopyMark;
import dev.intrepid.engine.subscriber.EngineContext;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.exception.DuplicateSubscriberException;
import dev.intrepid.exception.NotAtomicException;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.exception.UnfinishedCopyException;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The handlers of an app, found in generated code and checked: each is wired, has a name of its
 * own, and what it takes. Immutable.
 */
final class WiredHandlers {

  private final List<BoundHandlers.Unbound<?>> found;
  private final Routes routes;
  private final StateByType state;

  private WiredHandlers(List<BoundHandlers.Unbound<?>> found, Routes routes, StateByType state) {
    this.found = found;
    this.routes = routes;
    this.state = state;
  }

  /** Finds and checks them, as {@link IntrepidBuilder#start} says. */
  static WiredHandlers of(List<Object> handlers, GeneratedCode generated, StateByType state) {
    requireWired(handlers, generated);
    List<BoundHandlers.Unbound<?>> found = new ArrayList<>();
    List<BoundMemos<?>> memos = new ArrayList<>();
    for (Object object : handlers) {
      addTo(found, BoundHandlers.find(object, generated));
      addTo(memos, BoundMemos.find(object, generated));
    }
    requireCurrent(found, memos, generated);
    requireUniqueNames(found);
    List<StateNeed> needs = needs(found, memos);
    state.require(needs);
    requireNoneMisplaced(state.unneeded(needs), handlers, generated);
    Routes routes = new Routes();
    for (BoundMemos<?> bound : memos) {
      bound.addTo(routes, state);
    }
    WiredHandlers wired = new WiredHandlers(found, routes, state);
    Keepers.requireOne(wired.specs());
    DistinctIds.require(wired.specs());
    return wired;
  }

  /** Requires a repo that is whole, and that commits memos with markers if they fold any. */
  void requireFit(IntrepidRepo opened) {
    requireFinished(opened);
    requireAtomic(opened);
  }

  /** The specifications of the subscribers, in the order they were given. */
  List<SubscriberSpec> specs() {
    List<SubscriberSpec> specs = new ArrayList<>();
    for (BoundHandlers.Unbound<?> unbound : found) {
      specs.add(unbound.spec());
    }
    return specs;
  }

  /** Those of all subscribers but these. */
  List<SubscriberSpec> specsBut(Set<String> names) {
    List<SubscriberSpec> specs = new ArrayList<>();
    for (SubscriberSpec spec : specs()) {
      if (!names.contains(spec.name())) {
        specs.add(spec);
      }
    }
    return specs;
  }

  /** Where memos are computed. */
  Routes routes() {
    return routes;
  }

  /** Resumes the subscriptions of all handlers, or begins them; nothing is delivered yet. */
  List<RunningSubscriber> resume(EngineContext context) {
    List<RunningSubscriber> subscribers = new ArrayList<>();
    for (BoundHandlers.Unbound<?> unbound : found) {
      subscribers.add(RunningSubscriber.resume(unbound.bind(state), context));
    }
    return subscribers;
  }

  private static void requireWired(List<Object> handlers, GeneratedCode generated) {
    for (Object object : handlers) {
      if (!isWired(object.getClass(), generated)) {
        throw NotWiredException.ofHandlers(object.getClass());
      }
    }
  }

  /** Requires that no state which nothing takes was meant to be handlers. */
  private static void requireNoneMisplaced(
      List<Object> unneeded, List<Object> handlers, GeneratedCode generated) {
    for (Object object : unneeded) {
      if (isWired(object.getClass(), generated) && !isAmong(handlers, object)) {
        throw NotWiredException.ofState(object.getClass());
      }
    }
  }

  private static boolean isAmong(List<Object> objects, Object sought) {
    for (Object object : objects) {
      if (object == sought) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWired(Class<?> type, GeneratedCode generated) {
    return generated.handlers(type).isPresent() || generated.memoMethods(type).isPresent();
  }

  /**
   * Requires that all that was compiled apart goes together. What most programs cannot get wrong is
   * left out for them, with its class, since every start would load that.
   */
  private static void requireCurrent(
      List<BoundHandlers.Unbound<?>> found, List<BoundMemos<?>> memos, GeneratedCode generated) {
    CurrentRecords.require(generated, found, memos);
    CurrentTemplates.require(found, memos);
    WholeFamilies.require(found, generated);
    CurrentNames.require(found);
    if (found.size() + memos.size() > 1) {
      DistinctMemos.require(found, memos);
    }
    if (!generated.upcasters().isEmpty()) {
      CurrentVersions.require(found, generated);
      WholeUpcasts.require(found, generated);
    }
  }

  private static <T> void addTo(List<T> all, Optional<? extends T> one) {
    if (one.isPresent()) {
      all.add(one.get());
    }
  }

  private static List<StateNeed> needs(
      List<BoundHandlers.Unbound<?>> found, List<BoundMemos<?>> memos) {
    List<StateNeed> needs = new ArrayList<>();
    for (BoundHandlers.Unbound<?> unbound : found) {
      needs.addAll(unbound.spec().needs());
    }
    for (BoundMemos<?> bound : memos) {
      needs.addAll(bound.needs());
    }
    return needs;
  }

  private static void requireUniqueNames(List<BoundHandlers.Unbound<?>> found) {
    Set<String> names = new HashSet<>();
    for (BoundHandlers.Unbound<?> unbound : found) {
      if (!names.add(unbound.spec().name())) {
        throw new DuplicateSubscriberException(
            "Two subscribers are called "
                + unbound.spec().name()
                + " and would share one marker: give one of them another @Subscriber name.");
      }
    }
    for (BoundHandlers.Unbound<?> unbound : found) {
      for (String former : unbound.spec().formerly()) {
        if (!names.add(former)) {
          throw new DuplicateSubscriberException(
              unbound.spec().name()
                  + " says it was formerly "
                  + former
                  + ", and another subscriber is or was called that: both would go on from one"
                  + " marker, so remove it from formerly or rename the other.");
        }
      }
    }
  }

  private static void requireFinished(IntrepidRepo opened) {
    Optional<CopyMark> mark = CopyMark.in(opened);
    if (mark.isPresent()) {
      throw new UnfinishedCopyException(opened.address(), mark.get().from());
    }
  }

  private void requireAtomic(IntrepidRepo opened) {
    if (opened.atomic()) {
      return;
    }
    for (BoundHandlers.Unbound<?> unbound : found) {
      SubscriberSpec spec = unbound.spec();
      for (HandlerSpec handler : spec.handlers()) {
        if (handler.folds()) {
          throw new NotAtomicException(
              "The handler "
                  + handler.name()
                  + " of the subscriber "
                  + spec.name()
                  + " folds memos, and the repo "
                  + opened.address()
                  + " cannot commit them together with the marker, so a crash would count a"
                  + " message twice: run it on a repo that can.");
        }
      }
    }
  }
}

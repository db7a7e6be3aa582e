package dev.intrepid.engine;

import dev.intrepid.Cache;
import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.BatchSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.codegen.SubscriberSpec.StateNeed;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.release.Handling;
import dev.intrepid.subscription.FailurePolicy;
import dev.intrepid.subscription.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A class with one handler, wired by hand: what it does is given as a lambda. Each {@code new
 * Probe(…) {}} is a class of its own, and so a subscriber of its own.
 */
abstract class Probe {

  interface Handling {
    void handle(Object message, Step step) throws Exception;
  }

  interface BatchHandling {
    void handle(List<?> messages, Step step) throws Exception;
  }

  static final RetryPolicy QUICK = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2));

  private final String name;
  private final Handling handling;
  private List<IntoEvent<?>> messages = List.of(Counting.ADDED);
  private boolean folds;
  private List<String> memos = List.of();
  private String[] reads = {};
  private List<StateNeed> needs = List.of();
  private List<BatchSpec> batches = List.of();
  private BatchHandling batchHandling = (messages, step) -> {};
  private boolean replays;
  private int shards = 1;
  private int page = 512;
  private boolean storesAny;
  private boolean strict;
  private Duration timeout = Duration.ZERO;
  private FailurePolicy failure = new FailurePolicy(QUICK, OnFailure.STOP);
  private int parkAtMost = 10_000;
  private List<String> formerly = List.of();
  private boolean fromNow;

  Probe(String name, Handling handling) {
    this.name = name;
    this.handling = handling;
  }

  /** Adds each message to the sum of its key. */
  static void sum(Object message, Step step) {
    Added added = (Added) message;
    step.enter(0);
    Cache<Sum> current = step.memo(Counting.SUM, Counting.sumUri(added.key()));
    step.store(Counting.SUM, current.orElse(new Sum(added.key(), 0, 0)).plus(added.n()));
  }

  Probe messages(IntoEvent<?>... taken) {
    messages = List.of(taken);
    return this;
  }

  Probe retry(RetryPolicy policy) {
    failure = new FailurePolicy(policy, failure.then());
    return this;
  }

  Probe onFailure(OnFailure then) {
    failure = failure.then(then);
    return this;
  }

  Probe parkAtMost(int streams) {
    parkAtMost = streams;
    return this;
  }

  Probe folds() {
    folds = true;
    memos = List.of(Counting.SUM.template());
    return this;
  }

  /** Says that it stores these memos, whatever it does. */
  Probe stores(String... templates) {
    memos = List.of(templates);
    return this;
  }

  /** Says that it is given these memos, whatever it does. */
  Probe reads(String... templates) {
    reads = templates.clone();
    return this;
  }

  Probe needs(StateNeed... taken) {
    needs = List.of(taken);
    return this;
  }

  Probe within(Duration time) {
    timeout = time;
    return this;
  }

  Probe shards(int count) {
    shards = count;
    return this;
  }

  Probe page(int messages) {
    page = messages;
    return this;
  }

  Probe replaying() {
    replays = true;
    return this;
  }

  Probe storingAny() {
    storesAny = true;
    return this;
  }

  Probe strict() {
    strict = true;
    return this;
  }

  Probe formerly(String... names) {
    formerly = List.of(names);
    return this;
  }

  Probe fromNow() {
    fromNow = true;
    return this;
  }

  Probe batch(BatchHandling handler) {
    batches = List.of(new BatchSpec(0, Set.of(0)));
    batchHandling = handler;
    return this;
  }

  SubscriberSpec spec() {
    SubscriberOptions options =
        new SubscriberOptions(formerly, fromNow, strict, failure, parkAtMost, shards, page);
    return new SubscriberSpec(name, options, messages, List.of(handler()), batches, needs);
  }

  private HandlerSpec handler() {
    HandlerSpec handler =
        new HandlerSpec("handle(" + messages.get(0).type() + ")", folds, memos, List.of())
            .within(timeout)
            .reading(reads);
    handler = replays ? handler.replaying() : handler;
    return storesAny ? handler.storingAny() : handler;
  }

  /** What the compiler would have written for these. */
  static Registry registry(Probe... probes) {
    return registry(List.of(Counting.ADDED, Counting.DOUBLED), probes);
  }

  /** The same for a program that knows these messages. */
  static Registry registry(List<IntoEvent<?>> events, Probe... probes) {
    return new Registry() {
      @Override
      public List<IntoEvent<?>> events() {
        return events;
      }

      @Override
      public List<IntoCache<?>> memos() {
        return List.of(Counting.SUM);
      }

      @Override
      public List<HandlersFactory<?>> handlers() {
        return List.of(probes).stream().<HandlersFactory<?>>map(Factory::new).toList();
      }
    };
  }

  private record Factory(Probe probe) implements HandlersFactory<Probe> {
    @Override
    @SuppressWarnings("unchecked") // a subclass of Probe stands for itself
    public Class<Probe> handlerClass() {
      return (Class<Probe>) probe.getClass();
    }

    @Override
    public SubscriberSpec spec() {
      return probe.spec();
    }

    @Override
    public HandlerTable bind(Probe handlers, State state) {
      probe.needs.forEach(need -> state.get(need.type()));
      return new HandlerTable() {
        @Override
        public void handle(int message, Object payload, Step step) throws Exception {
          if (step.enter(0)) {
            handlers.handling.handle(payload, step);
          }
        }

        @Override
        public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
          if (step.enter(0)) {
            handlers.batchHandling.handle(payloads, step);
          }
        }
      };
    }
  }
}

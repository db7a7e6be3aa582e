package dev.intrepid.engine;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.LookOften;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A class that folds each {@code Added} and, by another handler, notes each {@code Doubled}. */
final class FoldAndNotes {

  private final String name;
  private final List<String> formerly;
  private final List<Long> noted = new CopyOnWriteArrayList<>();
  private IntoEvent<Added> folds = Counting.ADDED;
  private IntoEvent<Doubled> notes = Counting.DOUBLED;

  FoldAndNotes(String name, String... formerly) {
    this.name = name;
    this.formerly = List.of(formerly);
  }

  /** The same with these messages. */
  FoldAndNotes of(IntoEvent<Added> folded, IntoEvent<Doubled> other) {
    folds = folded;
    notes = other;
    return this;
  }

  /** What it has noted. */
  List<Long> noted() {
    return noted;
  }

  /** An app of it and others. */
  IntrepidBuilder on(IntrepidRepo repo, Probe... others) {
    return LookOften.of(Intrepid.builder())
        .repo(repo)
        .registry(registry())
        .registry(Probe.registry(others))
        .handlers(this)
        .handlers((Object[]) others);
  }

  SubscriberSpec spec() {
    return new SubscriberSpec(
        name,
        SubscriberOptions.defaults().formerly(formerly),
        List.of(folds, notes),
        List.of(
            new HandlerSpec("fold(Added)", true, List.of("sums/{key}"), List.of()).taking(0),
            new HandlerSpec("note(Doubled)", false, List.of(), List.of()).taking(1)),
        List.of(),
        List.of());
  }

  private Registry registry() {
    SubscriberSpec spec = spec();
    return new Registry() {
      @Override
      public List<IntoEvent<?>> events() {
        return List.of();
      }

      @Override
      public List<HandlersFactory<?>> handlers() {
        return List.of(new Factory(spec));
      }
    };
  }

  private record Factory(SubscriberSpec spec) implements HandlersFactory<FoldAndNotes> {
    @Override
    public Class<FoldAndNotes> handlerClass() {
      return FoldAndNotes.class;
    }

    @Override
    public HandlerTable bind(FoldAndNotes handlers, State state) {
      return new HandlerTable() {
        @Override
        public void handle(int message, Object payload, Step step) {
          if (message == 1 && step.enter(1)) {
            handlers.noted.add(((Doubled) payload).n());
          } else if (message == 0) {
            Probe.sum(payload, step);
          }
        }

        @Override
        public void handleBatch(int batch, List<?> payloads, Step step) {
          throw new IllegalArgumentException("There is no batch " + batch);
        }
      };
    }
  }
}

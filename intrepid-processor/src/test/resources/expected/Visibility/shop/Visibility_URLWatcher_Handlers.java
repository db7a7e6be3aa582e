package shop;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.repo.Uris;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Visibility.URLWatcher}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
public final class Visibility_URLWatcher_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  public static final HandlersFactory<Visibility.URLWatcher> FACTORY = new Factory();

  private final Visibility.URLWatcher handlers;

  private Visibility_URLWatcher_Handlers(Visibility.URLWatcher handlers) {
    this.handlers = handlers;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> old((Visibility.Old) payload, step);
      case 1 -> {
        Visibility.Seen one = (Visibility.Seen) payload;
        partEvictOn(one, step);
        seen(one, step);
      }
      default -> throw new IllegalArgumentException("Visibility.URLWatcher has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Visibility.URLWatcher has no batch " + batch);
    }
  }

  private void seen(Visibility.Seen seen, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    step.store(Visibility_LastSeen_Memo.INSTANCE, handlers.seen(seen));
  }

  private void old(Visibility.Old old, Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    handlers.old(old);
  }

  private void partEvictOn(Visibility.Seen one, Step step) throws Exception {
    if (!step.enter(2)) {
      return;
    }
    step.evict("parts/" + Uris.segment("text", one.text()));
  }

  private static final class Factory implements HandlersFactory<Visibility.URLWatcher> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "url-watcher",
        SubscriberOptions.defaults(),
        List.of(
            Visibility_Old_Event.INSTANCE,
            Visibility_Seen_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("seen(Visibility.Seen)", false, List.of("seen/{text}"), List.of()).taking(1),
            new SubscriberSpec.HandlerSpec("old(Visibility.Old)", false, List.of(), List.of()).taking(0),
            new SubscriberSpec.HandlerSpec("part evictOn Visibility.Seen", false, List.of(), List.of()).taking(1)),
        List.of(),
        List.of());

    @Override
    public Class<Visibility.URLWatcher> handlerClass() {
      return Visibility.URLWatcher.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.RecordTemplate> records() {
      return List.of(
          new SubscriberSpec.RecordTemplate(Visibility_LastSeen_Memo.INSTANCE, "seen/{text}"));
    }

    @Override
    public HandlerTable bind(Visibility.URLWatcher handlers, State state) {
      return new Visibility_URLWatcher_Handlers(handlers);
    }
  }
}

package dev.intrepid.engine;

import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec.StateNeed;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;

/** A method that computes the sum at {@code quotes/{key}}, wired by hand. */
final class Quotes {

  interface Method {
    Sum compute(String key) throws Exception;
  }

  static final String TEMPLATE = "quotes/{key}";

  private final Method method;

  Quotes(Method method) {
    this.method = method;
  }

  static String uri(String key) {
    return "quotes/" + key;
  }

  static long total(Intrepid app, String key) {
    return app.view(new MemoUri<>(uri(key), Counting.SUM)).map(Sum::total).orElse(-1L);
  }

  /** An app with these quotes and those subscribers. */
  Intrepid start(IntrepidRepo repo, Probe... probes) {
    Object[] handlers = new Object[probes.length + 1];
    System.arraycopy(probes, 0, handlers, 0, probes.length);
    handlers[probes.length] = this;
    return Intrepid.builder()
        .repo(repo)
        .registry(Probe.registry(probes))
        .registry(registry())
        .handlers(handlers)
        .start();
  }

  /** What the compiler would have written for it. */
  static Registry registry() {
    return new At("quotes");
  }

  /** The same for quotes at another place, such as {@code "offers/ada"}. */
  record At(String place) implements Registry {
    @Override
    public List<MemosFactory<?>> memoMethods() {
      return List.of(new Factory(place));
    }

    @Override
    public List<FormerMemo> formerMemos() {
      return place.equals("quotes")
          ? List.of()
          : List.of(new FormerMemo(place + "/{key}", List.of(TEMPLATE)));
    }
  }

  private record Factory(String place) implements MemosFactory<Quotes> {
    @Override
    public Class<Quotes> handlerClass() {
      return Quotes.class;
    }

    @Override
    public List<MemoSpec<?>> memos() {
      return List.of(MemoSpec.of("Quotes.quote(String)", place + "/{key}", Counting.SUM));
    }

    @Override
    public List<StateNeed> needs() {
      return List.of();
    }

    @Override
    public int route(String[] segments) {
      return segments.length == 2 && segments[0].equals(place) ? 0 : NONE;
    }

    @Override
    public MemoTable bind(Quotes quotes, State state) {
      return (int memo, MemoCall call) -> quotes.method.compute(call.text("key"));
    }
  }
}

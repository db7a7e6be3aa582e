package dev.intrepid.compute;

import static dev.intrepid.Eventually.SOON;

import dev.intrepid.Cache;
import dev.intrepid.MemoStats;
import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec.StateNeed;
import dev.intrepid.compute.MemoStore.FormerPlaces;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One process with methods that compute texts, wired by hand: what they do is given as lambdas. */
final class Desk implements AutoCloseable {

  static final JsonCodec<String> TEXT = new Text();
  static final String RATES = "rates/{base}/{quote}";

  interface Method {
    @Nullable String compute(MemoCall call) throws Exception;
  }

  private final Computations computations;

  private Desk(Maker maker) {
    IntrepidRepo repo = maker.repo;
    Routes routes = new Routes();
    routes.add(maker.factory(), this, new NoState());
    MemoStore store = new MemoStore(repo, repo, FormerPlaces.NONE, maker.outage);
    computations = new Computations(routes, store, JsonFormat.standard(), maker.clock, 1 << 20);
  }

  static Maker on(IntrepidRepo repo, Clock clock) {
    return new Maker(repo, clock);
  }

  /** The answer at a URI. */
  Cache<String> view(String uri) {
    return computations.view(TEXT, uri);
  }

  /** The text at a URI, or "-" if there is none. */
  String text(String uri) {
    return view(uri).orElse("-");
  }

  Computations computations() {
    return computations;
  }

  MemoStats stats() {
    return computations.stats().get(0);
  }

  @Override
  public void close() {
    computations.close(Deadline.in(SOON));
  }

  /** What a desk is made of. */
  static final class Maker {
    private final IntrepidRepo repo;
    private final Clock clock;
    private RepoOutage outage;
    private final List<MemoSpec<?>> specs = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    private Maker(IntrepidRepo repo, Clock clock) {
      this.repo = repo;
      this.clock = clock;
      this.outage = RepoOutage.of(repo);
    }

    /** Is told when the repo fails. */
    Maker telling(RepoOutage told) {
      outage = told;
      return this;
    }

    Maker method(String template, UnaryOperator<MemoSpec<String>> options, Method method) {
      MemoSpec<String> spec = MemoSpec.of("Desk.method" + specs.size(), template, TEXT);
      specs.add(options.apply(spec.jittered(0)));
      methods.add(method);
      return this;
    }

    /** The method that computes the memo at a URI. */
    Optional<MemoSpec<?>> method(String uri) {
      Factory factory = factory();
      int index = factory.route(uri.split("/", -1));
      return index == MemosFactory.NONE ? Optional.empty() : Optional.of(specs.get(index));
    }

    private Factory factory() {
      return new Factory(List.copyOf(specs), List.copyOf(methods));
    }

    Desk open() {
      return new Desk(this);
    }
  }

  private record Factory(List<MemoSpec<?>> memos, List<Method> methods)
      implements MemosFactory<Desk> {

    @Override
    public Class<Desk> handlerClass() {
      return Desk.class;
    }

    @Override
    public List<StateNeed> needs() {
      return List.of();
    }

    @Override
    public int route(String[] segments) {
      String uri = String.join("/", segments);
      for (int i = 0; i < memos.size(); i++) {
        if (UriTemplate.of(memos.get(i).template()).variables(uri).isPresent()) {
          return i;
        }
      }
      return NONE;
    }

    @Override
    public MemoTable bind(Desk desk, State state) {
      return (memo, call) -> methods.get(memo).compute(call);
    }
  }

  private static final class NoState implements State {
    @Override
    public <T> T get(Class<T> type) {
      throw new IllegalStateException("No state is needed.");
    }
  }

  private static final class Text implements JsonCodec<String> {
    @Override
    public void write(String value, JsonWriter out) {
      out.string(value);
    }

    @Override
    public @Nullable String read(JsonReader in) {
      return in.readString();
    }
  }
}

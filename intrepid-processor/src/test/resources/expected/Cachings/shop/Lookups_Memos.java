package shop;

import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Computes the memos of {@link Lookups}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class Lookups_Memos implements MemoTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  public static final MemosFactory<Lookups> FACTORY = new Factory();

  private final Lookups handlers;

  private Lookups_Memos(Lookups handlers) {
    this.handlers = handlers;
  }

  @Override
  public Object compute(int memo, MemoCall call) throws Exception {
    return switch (memo) {
      case 0 -> any(call);
      case 1 -> latest(call);
      case 2 -> oldest(call);
      case 3 -> byId(call);
      case 4 -> byPrefixedId(call);
      case 5 -> number(call);
      case 6 -> boxed(call);
      case 7 -> latestNumber(call);
      case 8 -> currency(call);
      case 9 -> yield1(call);
      default -> throw new IllegalArgumentException("Lookups has no memo " + memo);
    };
  }

  private String any(MemoCall call) throws Exception {
    return call.returned(handlers.any(call.text("text")));
  }

  private String latest(MemoCall call) throws Exception {
    return call.returned(handlers.latest());
  }

  private String oldest(MemoCall call) throws Exception {
    return call.returned(handlers.oldest());
  }

  private String byId(MemoCall call) throws Exception {
    return call.returned(handlers.byId(call.uuid("id")));
  }

  private String byPrefixedId(MemoCall call) throws Exception {
    return call.returned(handlers.byPrefixedId(call.text("prefixed")));
  }

  private String number(MemoCall call) throws Exception {
    return call.returned(handlers.number(call.integer("small"), call.longInteger("large")));
  }

  private String boxed(MemoCall call) throws Exception {
    return call.returned(handlers.boxed(call.integer("small"), call.longInteger("large")));
  }

  private String latestNumber(MemoCall call) throws Exception {
    return call.returned(Lookups.latestNumber(call.longInteger("large")));
  }

  private String currency(MemoCall call) throws Exception {
    return call.returned(handlers.currency(call.constant("currency", Currency.class), new Code(call.constant("code", Currency.class))));
  }

  private String yield1(MemoCall call) throws Exception {
    return call.returned(handlers.yield(call.text("left"), call.text("right"), call.text("end")));
  }

  private static final class Factory implements MemosFactory<Lookups> {
    private static final List<MemoSpec<?>> MEMOS = List.of(
        MemoSpec.of("Lookups.any(String)", "lookups/{text}", Lookups_any_Memo.INSTANCE),
        MemoSpec.of("Lookups.latest()", "lookups/latest", Lookups_latest_Memo.INSTANCE),
        MemoSpec.of("Lookups.oldest()", "lookups/oldest", Lookups_oldest_Memo.INSTANCE),
        MemoSpec.of("Lookups.byId(UUID)", "lookups/id-{id}", Lookups_byId_Memo.INSTANCE),
        MemoSpec.of("Lookups.byPrefixedId(String)", "lookups/id-{prefixed}.json", Lookups_byPrefixedId_Memo.INSTANCE),
        MemoSpec.of("Lookups.number(int, long)", "lookups/{small}/{large}", Lookups_number_Memo.INSTANCE),
        MemoSpec.of("Lookups.boxed(Integer, Long)", "lookups/boxed/{small}/{large}", Lookups_boxed_Memo.INSTANCE),
        MemoSpec.of("Lookups.latestNumber(long)", "lookups/latest/{large}", Lookups_latestNumber_Memo.INSTANCE),
        MemoSpec.of("Lookups.currency(Currency, Code)", "currencies/{currency}/{code}/of", Lookups_currency_Memo.INSTANCE),
        MemoSpec.of("Lookups.yield(String, String, String)", "{left}/{right}/{end}/x/y", Lookups_yield_Memo.INSTANCE));

    @Override
    public Class<Lookups> handlerClass() {
      return Lookups.class;
    }

    @Override
    public List<MemoSpec<?>> memos() {
      return MEMOS;
    }

    @Override
    public List<SubscriberSpec.StateNeed> needs() {
      return List.of();
    }

    @Override
    public int route(String[] segments) {
      switch (segments.length) {
        case 2 -> {
          if (segments[0].equals("lookups")) {
            switch (segments[1]) {
              case "latest" -> {
                return 1; // lookups/latest
              }
              case "oldest" -> {
                return 2; // lookups/oldest
              }
              default -> {}
            }
            if (fits(segments[1], "id-", ".json")) {
              return 4; // lookups/id-{prefixed}.json
            }
            if (fits(segments[1], "id-", "")) {
              return 3; // lookups/id-{id}
            }
            return 0; // lookups/{text}
          }
        }
        case 3 -> {
          if (segments[0].equals("lookups")) {
            if (segments[1].equals("latest")) {
              return 7; // lookups/latest/{large}
            }
            return 5; // lookups/{small}/{large}
          }
        }
        case 4 -> {
          switch (segments[0]) {
            case "lookups" -> {
              if (segments[1].equals("boxed")) {
                return 6; // lookups/boxed/{small}/{large}
              }
            }
            case "currencies" -> {
              if (segments[3].equals("of")) {
                return 8; // currencies/{currency}/{code}/of
              }
            }
            default -> {}
          }
        }
        case 5 -> {
          if (segments[3].equals("x")) {
            if (segments[4].equals("y")) {
              return 9; // {left}/{right}/{end}/x/y
            }
          }
        }
        default -> {}
      }
      return NONE;
    }

    private static boolean fits(String segment, String before, String after) {
      return segment.length() > before.length() + after.length() && segment.startsWith(before) && segment.endsWith(after);
    }

    @Override
    public MemoTable bind(Lookups handlers, State state) {
      return new Lookups_Memos(handlers);
    }
  }
}

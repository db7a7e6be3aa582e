package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;

/** The messages and memos that the code of a class refers to, each where the source names it. */
public final class TypeUses {

  private TypeUses() {}

  /** A record, and where it is named. */
  public record Use<T>(T record, SourceSpot spot) {}

  /** Every message that a round refers to. */
  public static List<Use<EventModel>> ofEvents(RoundModel round) {
    List<Use<EventModel>> uses = new ArrayList<>();
    for (HandlersModel model : round.handlers()) {
      for (HandlerModel handler : model.handlers()) {
        addTaken(handler, uses);
        add(handler.returned().events(), handler.spot(), uses);
      }
      for (EvictionModel eviction : model.evictions()) {
        if (eviction.isMessage()) {
          add(eviction.message().events(), eviction.spot(), uses);
        }
      }
    }
    for (UpcastModel upcast : round.allUpcasts()) {
      if (upcast.source() instanceof UpcastSource.OfRecord record) {
        uses.add(new Use<>(record.event(), upcast.spot()));
      }
      add(upcast.result().events(), upcast.spot(), uses);
    }
    return uses;
  }

  private static void addTaken(HandlerModel handler, List<Use<EventModel>> uses) {
    for (ParameterModel parameter : handler.parameters()) {
      if (parameter.supply() instanceof Supply.OfMessage of) {
        add(of.message().events(), parameter.spot(), uses);
      }
    }
  }

  /** Every memo that a round refers to. */
  public static List<Use<MemoModel>> ofMemos(RoundModel round) {
    List<Use<MemoModel>> uses = new ArrayList<>();
    for (MethodModel method : round.allMethods()) {
      addTaken(method, uses);
      add(method.returned().memos(), method.spot(), uses);
    }
    for (MemoMethodModel method : round.allMemoMethods()) {
      if (method.record().isPresent()) {
        uses.add(new Use<>(method.record().get(), method.spot()));
      }
    }
    return uses;
  }

  private static void addTaken(MethodModel method, List<Use<MemoModel>> uses) {
    for (ParameterModel parameter : method.parameters()) {
      if (parameter.supply() instanceof Supply.OfMemo memo
          && memo.codec() instanceof MemoCodec.OfRecord record) {
        uses.add(new Use<>(record.memo(), parameter.spot()));
      }
    }
  }

  private static <T> void add(List<T> records, SourceSpot spot, List<Use<T>> uses) {
    for (T record : records) {
      uses.add(new Use<>(record, spot));
    }
  }
}

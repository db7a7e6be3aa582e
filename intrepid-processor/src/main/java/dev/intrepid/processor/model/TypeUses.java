package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.stream.Stream;

/** The messages and memos that the code of a class refers to, each where the source names it. */
public final class TypeUses {

  private TypeUses() {}

  /** A record, and where it is named. */
  public record Use<T>(T record, SourceSpot spot) {}

  /** Every message that a round refers to. */
  public static Stream<Use<EventModel>> ofEvents(RoundModel round) {
    return Stream.concat(
        round.handlers().stream().flatMap(TypeUses::ofEvents),
        round.allUpcasts().flatMap(TypeUses::ofEvents));
  }

  /** Every memo that a round refers to. */
  public static Stream<Use<MemoModel>> ofMemos(RoundModel round) {
    return Stream.concat(
        round.allMethods().flatMap(TypeUses::ofMemos),
        round.allMemoMethods().flatMap(method -> at(method.spot(), method.record().stream())));
  }

  private static Stream<Use<EventModel>> ofEvents(HandlersModel model) {
    return Stream.concat(
        model.handlers().stream().flatMap(TypeUses::ofEvents),
        model.evictions().stream()
            .filter(EvictionModel::isMessage)
            .flatMap(eviction -> at(eviction.spot(), eviction.message().events().stream())));
  }

  private static Stream<Use<EventModel>> ofEvents(HandlerModel handler) {
    return Stream.concat(
        handler.parameters().stream()
            .flatMap(parameter -> at(parameter.spot(), taken(parameter).stream())),
        at(handler.spot(), handler.returned().events()));
  }

  private static List<EventModel> taken(ParameterModel parameter) {
    return parameter.supply() instanceof Supply.OfMessage of ? of.message().events() : List.of();
  }

  private static Stream<Use<EventModel>> ofEvents(UpcastModel upcast) {
    Stream<EventModel> from =
        upcast.source() instanceof UpcastSource.OfRecord record
            ? Stream.of(record.event())
            : Stream.of();
    return at(upcast.spot(), Stream.concat(from, upcast.result().events().stream()));
  }

  private static Stream<Use<MemoModel>> ofMemos(MethodModel method) {
    return Stream.concat(
        method.parameters().stream().flatMap(parameter -> at(parameter.spot(), memo(parameter))),
        at(method.spot(), method.returned().memos()));
  }

  private static Stream<MemoModel> memo(ParameterModel parameter) {
    return parameter.supply() instanceof Supply.OfMemo memo
            && memo.codec() instanceof MemoCodec.OfRecord record
        ? Stream.of(record.memo())
        : Stream.of();
  }

  private static <T> Stream<Use<T>> at(SourceSpot spot, Stream<T> records) {
    return records.map(record -> new Use<>(record, spot));
  }
}

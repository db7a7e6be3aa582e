package dev.intrepid.processor.check.record;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import java.util.List;

/** The rules of events and memos that are records, in the order of their findings. */
public final class RecordChecks {

  public static final List<Check<EventModel>> OF_EVENTS =
      List.of(
          new EventIsARecordCheck(),
          new EventTypeIsValidCheck(),
          new EventVersionIsPositiveCheck(),
          new FormerNamesAreValidCheck(),
          TemplateOfRecordCheck::ofEvent);

  public static final List<Check<MemoModel>> OF_MEMOS =
      List.of(new MemoIsARecordCheck(), TemplateOfRecordCheck::ofMemo);

  public static final List<Check<RoundModel>> OF_ROUNDS =
      List.of(
          new EventTypesAreDistinctCheck(),
          new AdaptersAreThereCheck(),
          new FormerNamesAreFreeCheck());

  private RecordChecks() {}
}

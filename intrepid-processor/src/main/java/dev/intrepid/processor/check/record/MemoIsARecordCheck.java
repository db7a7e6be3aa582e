package dev.intrepid.processor.check.record;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/** A cached type is a record: not a class, not generic, not private. */
final class MemoIsARecordCheck implements Check<MemoModel> {

  @Override
  public List<Finding> findings(MemoModel memo) {
    TypeModel type = memo.type();
    if (!type.isRecord()) {
      return List.of(
          Finding.of(
              Message.CACHED_IS_NOT_A_RECORD,
              memo.spot(),
              type.label(),
              type.form().toString(),
              type.asRecord("@Cached")));
    }
    if (type.isGeneric()) {
      return List.of(Finding.of(Message.CACHED_IS_GENERIC, type.spot(), type.label()));
    }
    return type.isPrivate()
        ? List.of(Finding.of(Message.CACHED_IS_PRIVATE, type.spot(), type.label()))
        : List.of();
  }
}

package dev.intrepid.processor.write.method;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes which templates the records had whose memos the methods of a class read or store. The
 * record may be compiled again without them.
 */
final class RecordTemplates {

  private final SortedMap<String, MemoModel> records = new TreeMap<>();

  private RecordTemplates() {}

  static RecordTemplates ofHandlers(List<HandlerModel> handlers) {
    RecordTemplates templates = new RecordTemplates();
    for (HandlerModel handler : handlers) {
      templates.addRead(handler);
      for (MemoModel memo : handler.returned().memos()) {
        templates.add(memo);
      }
    }
    return templates;
  }

  static RecordTemplates ofMethods(List<MemoMethodModel> methods) {
    RecordTemplates templates = new RecordTemplates();
    for (MemoMethodModel method : methods) {
      templates.addRead(method);
      if (method.record().isPresent()) {
        templates.add(method.record().get());
      }
    }
    return templates;
  }

  /** A parameter that says a template of its own does not follow the record. */
  private void addRead(MethodModel method) {
    for (ParameterModel parameter : method.parameters()) {
      if (parameter.supply() instanceof Supply.OfMemo read
          && read.codec() instanceof MemoCodec.OfRecord of
          && of.memo().template().text().equals(read.template().text())) {
        add(of.memo());
      }
    }
  }

  private void add(MemoModel memo) {
    records.put(memo.template().text(), memo);
  }

  /** Adds the method that says them, if there are any. */
  void addTo(TypeSpec.Builder factory) {
    List<CodeBlock> items = new ArrayList<>();
    for (MemoModel memo : records.values()) {
      items.add(
          CodeBlock.of(
              "new $T($T.INSTANCE, $S)",
              RuntimeNames.RECORD_TEMPLATE,
              memo.generated(),
              memo.template().text()));
    }
    FactoryList.addTo(factory, "records", RuntimeNames.RECORD_TEMPLATE, items);
  }
}

package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.write.SourceFiles;
import dev.intrepid.processor.write.method.HandlersWriter;
import dev.intrepid.processor.write.method.MemosWriter;
import dev.intrepid.processor.write.method.UpcastsWriter;
import dev.intrepid.processor.write.record.EventWriter;
import dev.intrepid.processor.write.record.MemoWriter;
import dev.intrepid.processor.write.registry.RegistryNames;
import dev.intrepid.processor.write.registry.RegistryWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;

/** Writes the sources of one round; remembers them by name. */
final class RoundWriter {

  private final ProcessingEnvironment environment;
  private final SourceFiles files;

  RoundWriter(ProcessingEnvironment environment) {
    this.environment = environment;
    this.files = new SourceFiles(environment.getFiler(), environment.getElementUtils());
  }

  /** Writes the sources of the types read; registries list types of an earlier compile, too. */
  void write(RoundModel round, RoundModel earlier, Written written) {
    Shapes shapes = round.shapes();
    for (EventModel event : round.events()) {
      write(event.type(), event.generated(), () -> EventWriter.write(event, shapes));
    }
    for (MemoModel memo : round.memos()) {
      write(memo.type(), memo.generated(), () -> MemoWriter.write(memo, shapes));
    }
    for (HandlersModel handlers : round.handlers()) {
      write(handlers, shapes);
    }
    // Also those of an earlier compile: the next upcast of their chains may be a new one.
    for (UpcastsModel upcasts : round.with(earlier).upcasts()) {
      write(
          upcasts.type(),
          upcasts.generated(),
          () -> UpcastsWriter.write(upcasts, round.chains(), shapes));
    }
    RegistryNames names = new RegistryNames(environment, written.rounds.registries);
    for (RegistryWriter.Registry registry :
        new RegistryWriter(round.with(earlier), names).write()) {
      files.write(registry.name(), registry.type(), registry.source());
      written.add(registry);
    }
    written.add(round);
  }

  private void write(HandlersModel handlers, Shapes shapes) {
    TypeModel type = handlers.type();
    if (handlers.takesMessages()) {
      write(type, handlers.generated(), () -> HandlersWriter.write(handlers, shapes));
    }
    if (!handlers.memoMethods().isEmpty()) {
      write(type, handlers.generatedMemos(), () -> MemosWriter.write(handlers, shapes));
    }
    writeMemos(handlers, shapes);
  }

  /** What its methods keep at URIs of their own. */
  private void writeMemos(HandlersModel handlers, Shapes shapes) {
    TypeModel type = handlers.type();
    Set<ClassName> memos = new HashSet<>();
    for (HandlerModel handler : handlers.handlers()) {
      Template template = handler.cachedAt();
      if (template != null && memos.add(handler.generatedMemo())) {
        write(type, handler.generatedMemo(), () -> MemoWriter.write(handler, template, shapes));
      }
    }
    for (MemoMethodModel method : handlers.memoMethods()) {
      if (method.record().isEmpty() && memos.add(method.generatedMemo())) {
        write(type, method.generatedMemo(), () -> MemoWriter.write(method, shapes));
      }
    }
  }

  private void write(TypeModel source, ClassName name, Supplier<TypeSpec.Builder> type) {
    Bug.blame(source.spot().element(), () -> files.write(name, type.get(), source));
  }
}

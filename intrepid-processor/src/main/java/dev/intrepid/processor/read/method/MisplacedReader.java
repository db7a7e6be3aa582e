package dev.intrepid.processor.read.method;

import dev.intrepid.processor.model.RoundModel.Misplaced;
import dev.intrepid.processor.model.method.KeepingModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads the annotations and options in one type that stand where they have no meaning. */
public final class MisplacedReader {

  private final List<Misplaced> misplaced = new ArrayList<>();

  /** What is misplaced in a type. */
  public List<Misplaced> read(TypeElement type) {
    readOptions(type, "The record " + type.getSimpleName());
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      String name = method.getSimpleName() + " of " + type.getSimpleName();
      if (AnnotationReader.has(method, RuntimeNames.ON_EVENT)) {
        readOptions(method, "The handler " + name);
      } else if (!AnnotationReader.has(method, RuntimeNames.CACHED)) {
        readMisplaced(
            method,
            "method is no handler",
            "Put @OnEvent or @Cached on the method, or remove the annotation.");
      }
      for (VariableElement parameter : method.getParameters()) {
        readOptions(parameter, "The parameter " + parameter.getSimpleName());
      }
    }
    for (ExecutableElement made : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      readMisplaced(
          made,
          "constructor is called by you",
          "Remove it here, and take what it names as a parameter of an @OnEvent method.");
    }
    return misplaced;
  }

  private void readMisplaced(ExecutableElement method, String why, String wayOut) {
    for (VariableElement parameter : method.getParameters()) {
      readMisplaced(parameter, why, wayOut);
    }
  }

  private void readMisplaced(VariableElement parameter, String why, String wayOut) {
    for (String annotation : ParameterReader.ANNOTATIONS) {
      Optional<AnnotationReader> found = AnnotationReader.of(parameter, annotation);
      if (found.isPresent()) {
        misplace(
            Message.SUPPLIED_WITHOUT_ON_EVENT,
            found.get().spot(),
            parameter.getSimpleName().toString(),
            why,
            wayOut);
      }
    }
  }

  /** What a {@code @Cached} says that only methods say that compute memos. */
  private void readOptions(Element element, String whose) {
    Optional<AnnotationReader> cached = AnnotationReader.of(element, RuntimeNames.CACHED);
    if (cached.isEmpty()) {
      return;
    }
    List<String> options = new ArrayList<>(KeepingModel.OPTIONS);
    options.removeIf(option -> !cached.get().says(option));
    if (!options.isEmpty()) {
      misplace(
          Message.CACHED_SAYS_TOO_MUCH,
          cached.get().spot(options.get(0)),
          whose,
          String.join(", ", options));
    }
  }

  private void misplace(Message message, SourceSpot spot, String... args) {
    misplaced.add(new Misplaced(Problem.of(message, args), spot));
  }
}

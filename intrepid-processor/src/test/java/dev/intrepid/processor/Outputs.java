package dev.intrepid.processor;

import com.google.testing.compile.Compilation;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** What a compilation wrote besides classes: sources and resources by their paths. */
final class Outputs {

  private Outputs() {}

  static SortedMap<String, String> of(Compilation compilation) {
    SortedMap<String, String> outputs = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        outputs.put(path(file), Sources.read(file));
      }
    }
    return outputs;
  }

  /** Without the name of the output folder, which comes first. */
  private static String path(JavaFileObject file) {
    return file.toUri().getPath().replaceFirst("^/(SOURCE|CLASS)_OUTPUT/", "");
  }
}

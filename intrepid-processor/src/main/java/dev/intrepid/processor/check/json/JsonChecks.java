package dev.intrepid.processor.check.json;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import java.util.List;

/** The rules of components and their JSON, in the order of their findings. */
public final class JsonChecks {

  public static final List<Check<RoundModel>> OF_ROUNDS =
      List.of(
          new ComponentsHaveCodecsCheck(),
          new TypesAreVisibleCheck(),
          new RecordIsNotRecursiveCheck(),
          new PropertyIsFreeCheck(),
          new JsonNamesAreValidCheck(),
          new JsonNamesAreDistinctCheck(),
          new ConstantsInUrisAreNamedOnceCheck(),
          new NamingStrategyIsKnownCheck(),
          new JacksonIsObeyedCheck(),
          new AbsenceIsSaidOnceCheck(),
          new NullableIsNoPrimitiveCheck(),
          new DefaultFitsCheck(),
          new UnknownIsOneConstantCheck());

  private JsonChecks() {}
}

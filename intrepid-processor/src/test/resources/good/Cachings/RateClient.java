package shop;

import java.io.IOException;
import java.util.Optional;

interface RateClient {
  double ask(String base, String quote) throws IOException;

  Optional<String> note(String base);
}

package shop;

import java.util.List;
import java.util.Optional;

record Part(String name, Optional<Part> inner, List<Part> more) {}

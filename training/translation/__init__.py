"""From texts to translation packages: a recipe of small programs, no part of the product."""

# SPDX-License-Identifier: Apache-2.0
"""schema_check.py SCHEMA FILE...: checks JSON files against a JSON Schema (2020-12).

Prints one line a file: "valid NAME" or "invalid NAME: POINTER: WHY". The exit code is 0 when all are valid, 1
when one is not, 2 when the schema itself or the call is wrong.
"""
import json
import pathlib
import sys

import jsonschema


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    schema = json.loads(pathlib.Path(arguments[0]).read_text(encoding="utf-8"))
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
    except jsonschema.SchemaError as error:
        print(f"the schema is wrong: {error.message}", file=sys.stderr)
        return 2
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    all_valid = True
    for name in arguments[1:]:
        path = pathlib.Path(name)
        errors = list(validator.iter_errors(json.loads(path.read_text(encoding="utf-8"))))
        if errors:
            all_valid = False
            pointer = "".join(f"/{part}" for part in errors[0].absolute_path)
            print(f"invalid {path.name}: {pointer}: {errors[0].message[:200]}")
        else:
            print(f"valid {path.name}")
    return 0 if all_valid else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

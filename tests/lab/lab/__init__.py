# SPDX-License-Identifier: Apache-2.0
"""The fault lab: a small internet in network namespaces, with faults on demand (see ../README.md)."""

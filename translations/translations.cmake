# SPDX-License-Identifier: Apache-2.0
# Compiles translations/isitme_LANGUAGE.ts and embeds the results in the engine as :/isitme/i18n/isitme_LANGUAGE.qm.
# A new language is a new file in this folder; `cmake --build build --target update_translations` brings all of
# them up to date with the sources. Programs are looked up by hand, not through Qt's own CMake functions, because
# the cross build for Windows has Qt Base only and borrows this system's lrelease.
set(qt_tools "${QT_HOST_PATH}/lib/qt6/bin" /usr/lib/qt6/bin "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}")
find_program(ISITME_LRELEASE NAMES lrelease lrelease-qt6 HINTS ${qt_tools} REQUIRED NO_CMAKE_FIND_ROOT_PATH)
find_program(ISITME_LUPDATE NAMES lupdate lupdate-qt6 HINTS ${qt_tools} NO_CMAKE_FIND_ROOT_PATH)

set(ISITME_TRANSLATIONS_FOLDER "${CMAKE_CURRENT_LIST_DIR}")
file(GLOB ts_files "${ISITME_TRANSLATIONS_FOLDER}/isitme_*.ts")
# Configures anew when a file comes or goes. CONFIGURE_DEPENDS would look at each build, and "is anything to do?"
# would never be answered with no.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${ISITME_TRANSLATIONS_FOLDER}")
set(qm_folder "${CMAKE_CURRENT_BINARY_DIR}/i18n")
set(qm_files)
foreach(ts_file ${ts_files})
    cmake_path(GET ts_file STEM name)
    set(qm_file "${qm_folder}/${name}.qm")
    add_custom_command(OUTPUT "${qm_file}"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${qm_folder}"
        COMMAND "${ISITME_LRELEASE}" -silent -removeidentical "${ts_file}" -qm "${qm_file}"
        DEPENDS "${ts_file}" VERBATIM COMMENT "Compiling ${name}.ts")
    list(APPEND qm_files "${qm_file}")
endforeach()
qt_add_resources(isitme-engine isitme-engine-i18n PREFIX /isitme/i18n BASE "${qm_folder}" FILES ${qm_files})

if(ISITME_LUPDATE)
    add_custom_target(update_translations
        COMMAND "${CMAKE_COMMAND}" -E env "ISITME_LUPDATE=${ISITME_LUPDATE}" "${ISITME_TRANSLATIONS_FOLDER}/update"
        VERBATIM)
endif()

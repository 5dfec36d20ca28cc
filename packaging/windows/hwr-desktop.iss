; Inno Setup 6: makes dist\hwr-desktop-VERSION-setup.exe of the bundle.  iscc /DVersion=0.1.0 packaging\windows\hwr-desktop.iss
; Written for Windows 10 and later, 64 bit. It was not run where the program is developed.
#ifndef Version
  #error Give the version: iscc /DVersion=1.2.3
#endif

[Setup]
AppId={{6B0E6C53-6E53-4E0F-9A0B-3D0C7D9B41C7}
AppName=HWR Desktop
AppVersion={#Version}
AppPublisher=The HWR Desktop authors
DefaultDirName={autopf}\HWR Desktop
DefaultGroupName=HWR Desktop
; Nobody needs to be an administrator: it can be installed for oneself.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=hwr-desktop-{#Version}-setup
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
ChangesEnvironment=yes
UninstallDisplayIcon={app}\hwr-desktop.exe
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
en.Project=Handwriting project
de.Project=Handschriften-Projekt
fr.Project=Projet de lecture de manuscrits
en.CommandLine=Let the command “hwr” be found in every terminal
de.CommandLine=Den Befehl „hwr“ in jedem Terminal auffindbar machen
fr.CommandLine=Rendre la commande « hwr » accessible dans tout terminal

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "{cm:CommandLine}"; Flags: unchecked

[Files]
Source: "..\..\dist\hwr-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; Of an earlier version nothing may stay beside the new one. Projects, models and settings do not lie here.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\HWR Desktop"; Filename: "{app}\hwr-desktop.exe"
Name: "{autodesktop}\HWR Desktop"; Filename: "{app}\hwr-desktop.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.hwr"; ValueType: string; ValueData: "HWRDesktop.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.hwrz"; ValueType: string; ValueData: "HWRDesktop.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\HWRDesktop.Project"; ValueType: string; ValueData: "{cm:Project}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\HWRDesktop.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\hwr-desktop.exe,0"
Root: HKA; Subkey: "Software\Classes\HWRDesktop.Project\shell\open\command"; ValueType: string; ValueData: """{app}\hwr-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: not InPath

[Run]
Filename: "{app}\hwr-desktop.exe"; Description: "{cm:LaunchProgram,HWR Desktop}"; Flags: nowait postinstall skipifsilent

[Code]
function InPath: Boolean;
var
  Path: string;
begin
  Result := RegQueryStringValue(HKCU, 'Environment', 'Path', Path) and
    (Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Path) + ';') > 0);
end;

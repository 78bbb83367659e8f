#!/bin/bash
# Makes schema-8.db, schema-7.db and schema-6.db: real database files of older schemas, each made by
# the program of then and by its own doors (init, import, account, the console in a terminal).
#
#   make-older.sh NUMBER KHUE OUT     NUMBER 6, 7 or 8; KHUE the program of then; OUT the file
#
# The programs of then are built from the commits that README.md names:
#   git checkout COMMIT && swift build --product khue && cp .build/debug/khue khue-NUMBER
# Needs faketime, tmux and sqlite3. The journal is of several days of 2026, given by faketime.
set -eu
number=$1 khue=$(realpath "$2") out=$(realpath -m "$3")
work=$(mktemp -d)
trap 'tmux -L "older$number" kill-server 2>/dev/null || true; rm -rf "$work"' EXIT
db=$work/khue.db
export LANG=C.UTF-8 HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
export XDG_STATE_HOME=$work/state TZ=UTC FAKETIME_DONT_FAKE_MONOTONIC=1
mkdir -p "$work/Data/catalogue" "$work/Data/readings"

at() { # at 'DAY TIME' ARGUMENTS: the program of then, on that day
  local when=$1
  shift
  echo "+ [$when] khue ${*//$work\//}"
  faketime "$when" "$khue" "$@" --database "$db"
}
rows() { cat > "$work/$1"; } # a file for the import

catalogue() { cat > "$work/Data/catalogue/$1.toml"; }

# --- the catalogue -----------------------------------------------------------------------------

catalogue sources <<'END'
[[sources]]
code = "bao-cao-don-vi"
kind = "own-report"
title = "Báo cáo của đơn vị"
publisher = ""
url = ""

[[sources]]
code = "khue"
kind = "published"
title = "Quy ước của Khuê"
publisher = ""
url = ""

[[sources]]
code = "bao-thu"
kind = "published"
title = "Bài thử về chuyển đổi số"
publisher = "Báo thử"
url = "https://example.vn/bai-thu"
END

catalogue documents <<'END'
[[documents]]
code = "qd-thu"
number = "1/QĐ-THU"
issued = "15/01/2025"
issued_text = ""
issuer = "UBND thành phố Hà Nội"
title = "Quyết định dùng để thử"
replaces = ""
sources = ["bao-thu"]
confidence = "B"
note = ""

[[documents]]
code = "kh-thu"
number = "2/KH-THU"
issued = ""
issued_text = "2024"
issuer = "UBND thành phố Hà Nội"
title = "Kế hoạch dùng để thử"
replaces = ""
sources = ["bao-thu"]
confidence = "C"
note = "Chỉ biết năm."
END

catalogue pillars <<'END'
[[pillars]]
code = "government"
title = "Chính quyền số"
title_en = "Digital government"
sources = ["bao-thu"]
confidence = "B"

[[pillars]]
code = "economy"
title = "Kinh tế số"
title_en = "Digital economy"
sources = ["bao-thu"]
confidence = "B"

[[pillars]]
code = "society"
title = "Xã hội số"
title_en = "Digital society"
sources = ["bao-thu"]
confidence = "B"
END

{
  for list in push:ĐM guarantee:BĐ no:K focus:TT; do
    for place in 1 2 3 4 5; do
      cat <<END
[[principles]]
code = "${list#*:}$place"
list = "${list%:*}"
number = $place
title = "Nội dung ${list#*:}$place"
title_en = "Item ${list#*:}$place"
description = "Mô tả ${list#*:}$place."
description_en = "Description of ${list#*:}$place."
sources = ["bao-thu"]
confidence = "B"

END
    done
  done
} | catalogue principles

catalogue units <<'END'
[[units]]
code = "ha-noi"
name = "Thành phố Hà Nội"
name_en = "Hà Nội City"
kind = "thanh-pho"
parent = ""
valid_from = ""
valid_to = ""
sources = ["bao-thu"]
confidence = "B"
note = ""

[[units]]
code = "hoan-kiem"
name = "Quận Hoàn Kiếm"
name_en = "Hoàn Kiếm District"
kind = "quan"
parent = "ha-noi"
pilot = true
order = 1
valid_from = ""
valid_to = "30/06/2025"
sources = ["bao-thu"]
confidence = "B"
note = ""

[[units]]
code = "long-bien"
name = "Quận Long Biên"
name_en = "Long Biên District"
kind = "quan"
parent = "ha-noi"
pilot = true
order = 2
valid_from = ""
valid_to = "30/06/2025"
sources = ["bao-thu"]
confidence = "B"
note = ""

[[units]]
code = "dan-phuong"
name = "Huyện Đan Phượng"
name_en = "Đan Phượng District"
kind = "huyen"
parent = "ha-noi"
pilot = true
order = 3
valid_from = ""
valid_to = "30/06/2025"
sources = ["bao-thu"]
confidence = "B"
note = ""

[[units]]
code = "so-thu"
name = "Sở Thử nghiệm"
name_en = "Department of Trials"
kind = "so"
parent = "ha-noi"
pilot = true
order = 4
valid_from = ""
valid_to = ""
sources = ["bao-thu"]
confidence = "B"
note = ""

[[units]]
code = "phuong-long-bien"
name = "Phường Long Biên"
name_en = "Long Biên Ward"
kind = "phuong"
parent = "ha-noi"
valid_from = "01/07/2025"
valid_to = ""
sources = ["bao-thu"]
confidence = "B"
note = ""

[[units]]
code = "xa-dan-phuong"
name = "Xã Đan Phượng"
name_en = "Đan Phượng Commune"
kind = "xa"
parent = "ha-noi"
valid_from = "01/07/2025"
valid_to = ""
sources = ["bao-thu"]
confidence = "B"
note = ""
END

catalogue successions <<'END'
[[successions]]
from = "long-bien"
to = "phuong-long-bien"
day = "01/07/2025"
extent = "part"
sources = ["bao-thu"]
confidence = "B"
note = ""

[[successions]]
from = "dan-phuong"
to = "xa-dan-phuong"
day = "01/07/2025"
extent = "whole"
sources = ["bao-thu"]
confidence = "B"
note = ""

[[successions]]
from = "hoan-kiem"
to = "phuong-long-bien"
day = ""
extent = "unknown"
sources = ["bao-thu"]
confidence = "X"
note = "Liên kết để thử."
END

catalogue models <<'END'
[[models]]
code = "mo-hinh-thu"
unit = ""
pillar = ""
name = ""
name_en = ""
count = 3
sources = ["bao-thu"]
confidence = "B"
note = ""

[[models]]
code = "mot-cua-so"
unit = "long-bien"
pillar = "government"
name = "Một cửa số"
name_en = "Digital one-stop desk"
count = 1
sources = ["bao-thu"]
confidence = "C"
note = ""
END

catalogue activities <<'END'
[[activities]]
code = "khong-giay-to"
unit = "long-bien"
pillar = "government"
text = "Họp không giấy tờ"
text_en = "Paperless meetings"
sources = ["bao-thu"]
confidence = "C"
END

catalogue indicators <<'END'
[[indicators]]
code = "ho-so-truc-tuyen"
title = "Tỷ lệ hồ sơ nộp trực tuyến"
title_en = "Dossiers filed online"
kind = "percent"
nature = "flow"
measure = ""
measure_en = ""
instrument = ""
instrument_en = ""
pillar = "government"
sources = ["bao-thu"]
confidence = "B"
note = ""

[[indicators]]
code = "ky-so"
title = "Tỷ lệ văn bản được ký số"
title_en = "Documents digitally signed"
kind = "percent"
nature = "stock"
measure = ""
measure_en = ""
instrument = "Phần mềm quản lý văn bản"
instrument_en = "Document system"
pillar = "government"
sources = ["bao-thu"]
confidence = "B"
note = ""

[[indicators]]
code = "tai-khoan"
title = "Tài khoản định danh đã kích hoạt"
title_en = "Identity accounts activated"
kind = "count"
nature = "cumulative"
measure = "tài khoản"
measure_en = "accounts"
instrument = ""
instrument_en = ""
pillar = "society"
sources = ["bao-thu"]
confidence = "B"
note = ""

[[indicators]]
code = "xep-hang"
title = "Hạng chuyển đổi số"
title_en = "Digital transformation rank"
kind = "rank"
nature = "stock"
direction = "lower"
measure = ""
measure_en = ""
instrument = "Bộ chỉ số thử"
instrument_en = "Trial index"
pillar = ""
sources = ["bao-thu"]
confidence = "B"
note = ""

[[indicators]]
code = "cho-doi"
title = "Thời gian chờ ở một cửa"
title_en = "Waiting time at the desk"
kind = "amount"
nature = "stock"
direction = "lower"
measure = "phút"
measure_en = "minutes"
instrument = ""
instrument_en = ""
pillar = "government"
sources = ["bao-thu"]
confidence = "B"
note = ""

[[indicators]]
code = "kinh-te-so"
title = "Tỷ trọng kinh tế số"
title_en = "Share of the digital economy"
kind = "percent"
nature = "flow"
measure = ""
measure_en = ""
instrument = ""
instrument_en = ""
pillar = "economy"
sources = ["bao-thu"]
confidence = "B"
note = ""

[[indicators]]
code = "wifi"
title = "Có Wi-Fi công cộng"
title_en = "Public Wi-Fi"
kind = "yes-no"
nature = "stock"
measure = ""
measure_en = ""
instrument = ""
instrument_en = ""
pillar = "society"
sources = ["bao-thu"]
confidence = "B"
note = ""
END

target() { # target CODE INDICATOR UNIT DOCUMENT DUE COMPARISON VALUE KNOWN-FROM PRINCIPLES [LINE...]
  printf '[[targets]]\ncode = "%s"\nindicator = "%s"\nunit = "%s"\ndocument = "%s"\ndue = "%s"\n' \
    "$1" "$2" "$3" "$4" "$5"
  printf 'comparison = "%s"\nvalue = "%s"\nprinciples = [%s]\nknown_from = "%s"\n' \
    "$6" "$7" "$9" "$8"
  shift 9
  for line in "$@"; do printf '%s\n' "$line"; done
  printf 'sources = ["bao-thu"]\nconfidence = "B"\nnote = ""\n\n'
}
{
  # Ended district: due after its end, and due before it.
  target lb-ky-so ky-so long-bien qd-thu 31/12/2025 at-least 90 15/01/2025 '"K1", "BĐ3"' \
    'start = "01/01/2025"' 'baseline = "40"'
  target hk-ho-so ho-so-truc-tuyen hoan-kiem qd-thu 31/03/2025 at-least 80 15/01/2025 '"BĐ3"'
  target dp-tai-khoan tai-khoan dan-phuong qd-thu 31/12/2026 at-least 5000 "" '"TT1"'
  # Living units: with and without baseline, start and due; due in the past with an old figure only.
  target plb-ky-so ky-so phuong-long-bien qd-thu 30/06/2026 at-least 80 "" '"K1"' \
    'start = "01/07/2025"' 'baseline = "50"'
  target plb-ho-so ho-so-truc-tuyen phuong-long-bien qd-thu 31/12/2026 at-least 85 "" '"BĐ3"' \
    'start = "01/01/2026"' 'baseline = "60"'
  target plb-tai-khoan tai-khoan phuong-long-bien qd-thu 31/12/2026 at-least 2000 "" '"TT1"' \
    'start = "01/07/2025"' 'baseline = "0"'
  target plb-cho-doi cho-doi phuong-long-bien qd-thu 31/12/2026 range 10 "" '"ĐM2"' \
    'upper = "15"' 'start = "01/07/2025"' 'baseline = "40"'
  target xdp-ky-so ky-so xa-dan-phuong qd-thu 31/03/2026 at-least 70 "" '"K1"'
  target xdp-tai-khoan tai-khoan xa-dan-phuong "" "" at-least 1000 "" ''
  target xdp-wifi wifi xa-dan-phuong kh-thu 31/12/2025 equal 1 "" ''
  target st-cho-doi cho-doi so-thu qd-thu 31/12/2026 range 5 "" '"ĐM2"' 'upper = "12"'
  target hn-xep-hang xep-hang ha-noi qd-thu 31/12/2026 rank-at-most 3 15/01/2025 ''
  target hn-kinh-te kinh-te-so ha-noi kh-thu 31/12/2025 range 30 "" '"TT2"' 'upper = "35"'
  target hn-kinh-te-2030 kinh-te-so ha-noi kh-thu 31/12/2030 above 40 "" '"TT2"' \
    'start = "01/01/2024"' 'baseline = "17"'
  target hn-khong-so kinh-te-so ha-noi kh-thu 31/12/2026 at-least "" "" ''
} | catalogue targets

duty() { # duty CODE INDICATOR UNIT EVERY DAYS FIRST LAST
  printf '[[duties]]\ncode = "%s"\nindicator = "%s"\nunit = "%s"\nevery = "%s"\n' "$1" "$2" "$3" "$4"
  printf 'due_after_days = %s\nfirst = "%s"\nlast = "%s"\n' "$5" "$6" "$7"
  printf 'sources = ["bao-thu"]\nconfidence = "B"\nnote = ""\n\n'
}
{
  duty lb-ky-so-thang ky-so long-bien month 10 01/01/2025 ""
  duty plb-ho-so-thang ho-so-truc-tuyen phuong-long-bien month 10 01/01/2026 ""
  duty plb-ky-so-quy ky-so phuong-long-bien quarter 15 01/07/2025 ""
  duty xdp-ky-so-thang ky-so xa-dan-phuong month 5 01/01/2026 31/12/2026
  duty st-cho-doi-quy cho-doi so-thu quarter 20 01/01/2026 ""
} | catalogue duties

threshold() { # threshold KIND VALUE FROM TO
  printf '[[thresholds]]\nkind = "%s"\nvalue = "%s"\nvalid_from = "%s"\nvalid_to = "%s"\n' \
    "$1" "$2" "$3" "$4"
  printf 'sources = ["khue"]\nconfidence = "D"\nnote = ""\n\n'
}
{
  threshold on-track-points 5 "" ""
  threshold at-risk-points 25 "" 31/12/2025
  threshold at-risk-points 20 01/01/2026 ""
  threshold stale-share 50 "" ""
  threshold task-slow-points 20 "" ""
  threshold task-stale-days 45 "" ""
} | catalogue thresholds

catalogue task-groups <<'END'
[[task_groups]]
code = "nhom-1"
number = 1
title = "Nhóm thử"
title_en = "Trial group"
document = "qd-thu"
sources = ["bao-thu"]
confidence = "B"
END

catalogue tasks <<'END'
[[tasks]]
code = "nv-mot-cua"
title = "Nâng cấp phần mềm một cửa"
title_en = "Upgrade of the one-stop desk"
output = "Phần mềm mới"
output_en = "New software"
lead = "long-bien"
coordinating = ["so-thu"]
start = "01/02/2025"
deadline = "31/12/2025"
document = "qd-thu"
basis = "annex"
pillar = "government"
group = "nhom-1"
principles = ["TT1", "BĐ3"]
targets = ["lb-ky-so"]
sources = ["bao-thu"]
confidence = "B"
note = ""

[[tasks.milestones]]
title = "Chọn nhà thầu"
title_en = "Supplier chosen"
due = "31/03/2025"
done = "20/03/2025"

[[tasks.milestones]]
title = "Chạy thử"
title_en = "Trial run"
due = "31/08/2025"

[[tasks]]
code = "nv-so-hoa"
title = "Số hóa hồ sơ lưu"
title_en = "Digitise the archive"
output = "Kho hồ sơ số"
output_en = "Digital archive"
lead = "phuong-long-bien"
coordinating = []
start = "01/01/2026"
deadline = "31/10/2026"
document = "qd-thu"
basis = "annex"
pillar = "government"
group = "nhom-1"
principles = ["TT2"]
targets = ["plb-ho-so"]
sources = ["bao-thu"]
confidence = "B"
note = ""

[[tasks]]
code = "nv-ky-so"
title = "Cấp chữ ký số cho cán bộ"
title_en = "Signatures for all officials"
output = "Chứng thư số"
output_en = "Certificates"
lead = "xa-dan-phuong"
coordinating = []
start = "01/03/2026"
deadline = "31/12/2026"
document = "qd-thu"
basis = "annex"
pillar = "government"
group = ""
principles = ["K1"]
targets = ["xdp-ky-so"]
sources = ["bao-thu"]
confidence = "B"
note = ""

[[tasks]]
code = "nv-chua-ro"
title = "Việc chưa rõ người"
title_en = "A task without an owner"
output = ""
output_en = ""
lead = ""
coordinating = []
start = ""
deadline = ""
document = "qd-thu"
basis = "summary"
pillar = ""
group = ""
principles = []
targets = []
sources = ["bao-thu"]
confidence = "B"
note = ""
END

cat > "$work/Data/readings/published.csv" <<'END'
Chỉ tiêu;Đơn vị;Kỳ;Giá trị (1.234,5);Cận trên;Mức;Tử số;Mẫu số;Xếp trên tổng;Xếp trong;Ngày suy ra;Ngày công bố;Nguồn;Độ tin cậy;Minh chứng;Ghi chú
xep-hang;ha-noi;năm 2024;6;;;;;63;tỉnh, thành phố;;15/09/2025;bao-thu;B;;
xep-hang;ha-noi;năm 2025;1;;;;;34;tỉnh, thành phố;;20/07/2026;bao-thu;B;;
kinh-te-so;ha-noi;năm 2024;23,5;;khoảng;;;;;;;bao-thu;C;;
kinh-te-so;ha-noi;năm 2025;36,2;;;;;;;có;15/02/2026;bao-thu;B;;
ky-so;long-bien;31/01/2025;45;;;;;;;;;bao-thu;B;;
ho-so-truc-tuyen;hoan-kiem;Quý I/2025;82,4;;;;;;;;10/04/2025;bao-thu;B;;
tai-khoan;phuong-long-bien;01/07/2025-31/12/2025;900;;;;;;;;;bao-thu;B;;
wifi;xa-dan-phuong;30/11/2025;có;;;;;;;;;bao-thu;C;;
END

# --- the first days, without a terminal --------------------------------------------------------

at '2026-08-03 08:00:00' init --from "$work/Data"

rows figures-1.csv <<'END'
Chỉ tiêu;Đơn vị;Kỳ;Giá trị (1.234,5);Cận trên;Mức;Tử số;Mẫu số;Xếp trên tổng;Xếp trong;Ngày suy ra;Ngày công bố;Nguồn;Độ tin cậy;Sửa;Minh chứng;Ghi chú
ky-so;long-bien;31/03/2025;58;;;;;;;;08/04/2025;;;;Báo cáo số 12;
ky-so;long-bien;31/05/2025;66,5;;;;;;;;25/06/2025;;;;;Báo cáo muộn
ky-so;phuong-long-bien;30/09/2025;61;;;;;;;;10/10/2025;;;;;
ky-so;phuong-long-bien;31/12/2025;72;;;;;;;;20/02/2026;;;;;Báo cáo muộn
ho-so-truc-tuyen;phuong-long-bien;tháng 1/2026;64,2;;;;;;;;09/02/2026;;;;;
ho-so-truc-tuyen;phuong-long-bien;tháng 2/2026;;;;19;27;;;;09/03/2026;;;;;
ho-so-truc-tuyen;phuong-long-bien;tháng 5/2026;71;;;;;;;;08/06/2026;;;;;
cho-doi;phuong-long-bien;31/03/2026;18,5;;;;;;;;;;;;;
cho-doi;so-thu;31/03/2026;7;7,5;;;;;;;10/04/2026;;;;;
cho-doi;so-thu;30/06/2026;4,5;;;;;;;;12/07/2026;;;;;
ky-so;xa-dan-phuong;31/01/2026;68;;ít nhất;;;;;;03/02/2026;;;;;
ky-so;xa-dan-phuong;28/02/2026;71,25;;;;;;;;12/03/2026;;;;;Báo cáo muộn
tai-khoan;dan-phuong;01/01/2025-30/04/2025;5100;;hơn;;;;;;;;;;;
tai-khoan;phuong-long-bien;01/07/2025-30/06/2026;1450;;;;;;;;;;;;;
END
at '2026-08-03 09:10:00' import "$work/figures-1.csv"

rows tasks-1.csv <<'END'
Mã nhiệm vụ;Tên nhiệm vụ;Tên tiếng Anh;Sản phẩm;Sản phẩm tiếng Anh;Đơn vị chủ trì;Đơn vị phối hợp;Ngày bắt đầu;Hạn hoàn thành;Văn bản;Căn cứ;Trụ cột;Nhóm nhiệm vụ;Nội dung 5-5-5;Mục tiêu;Các mốc;Nguồn;Độ tin cậy;Ghi chú
nv-wifi;Lắp Wi-Fi công cộng;Public Wi-Fi;20 điểm;20 places;xa-dan-phuong;so-thu;01/01/2026;30/09/2026;1/QĐ-THU;phụ lục;xã hội số;nhom-1;TT3;xdp-wifi;Khảo sát: 31/03/2026 | Lắp đặt: 31/08/2026;bao-thu;B;
nv-ky-so;Cấp chữ ký số cho mọi cán bộ;Signatures for all officials;Chứng thư số;Certificates;xa-dan-phuong;so-thu;01/03/2026;31/12/2026;1/QĐ-THU;phụ lục;chính quyền số;nhom-1;K1;xdp-ky-so;;bao-thu;B;Phiên bản mới
END
at '2026-08-03 09:20:00' import "$work/tasks-1.csv"

rows progress-1.csv <<'END'
Nhiệm vụ;Tính đến ngày;Trạng thái;Phần trăm hoàn thành (1.234,5);Ngày hoàn thành;Kết quả;Khó khăn, vướng mắc;Kiến nghị;Minh chứng;Ngày báo cáo;Nguồn
nv-mot-cua;31/05/2025;đang thực hiện;40;;Đã chọn nhà thầu;Thiếu kinh phí;Bố trí thêm;;05/06/2025;
nv-so-hoa;31/03/2026;đang thực hiện;15;;;;;;05/04/2026;
nv-so-hoa;31/07/2026;đang thực hiện;30;;;Thiếu máy quét;;;;
nv-ky-so;30/06/2026;hoàn thành;100;25/06/2026;Đã cấp xong;;;;02/07/2026;
nv-wifi;30/06/2026;đang thực hiện;50;;;;;Biên bản số 3;;
END
at '2026-08-03 09:30:00' import "$work/progress-1.csv"

rows figures-2.csv <<'END'
Chỉ tiêu;Đơn vị;Kỳ;Giá trị (1.234,5);Cận trên;Mức;Tử số;Mẫu số;Xếp trên tổng;Xếp trong;Ngày suy ra;Ngày công bố;Nguồn;Độ tin cậy;Sửa;Minh chứng;Ghi chú
ho-so-truc-tuyen;phuong-long-bien;tháng 5/2026;73,5;;;;;;;;;;;sửa;Công văn số 7;Cộng nhầm
ky-so;xa-dan-phuong;31/01/2026;;;;;;;;;;;;rút;;Số của xã khác
ho-so-truc-tuyen;phuong-long-bien;tháng 8/2026;78;;;;;;;;08/09/2026;;;;;
ky-so;phuong-long-bien;30/06/2026;81,5;;;;;;;;;;;;;Báo cáo muộn
END
at '2026-09-14 10:00:00' import "$work/figures-2.csv"

if "$khue" account --help >/dev/null 2>&1; then
  at '2026-09-15 08:00:00' account add thu-ky --name 'Trần Bình' --role operator
  at '2026-09-15 08:01:00' account add chu-tich --name 'Lê Thu' --role leader
  at '2026-09-15 08:02:00' account add lan --name 'Nguyễn Lan' --role officer \
    --unit phuong-long-bien --first 01/07/2025
  at '2026-09-15 08:03:00' account add khach --name 'Phạm Xem' --role viewer --last 31/12/2026
  at '2026-09-15 08:04:00' account disable khach
fi

rows progress-2.csv <<'END'
Nhiệm vụ;Tính đến ngày;Trạng thái;Phần trăm hoàn thành (1.234,5);Ngày hoàn thành;Kết quả;Khó khăn, vướng mắc;Kiến nghị;Minh chứng;Ngày báo cáo;Nguồn
nv-wifi;30/09/2026;hoàn thành;100;28/09/2026;20 điểm;;;Biên bản nghiệm thu số 9;02/10/2026;
nv-so-hoa;30/09/2026;đang thực hiện;45;;;;;;;
END
at '2026-10-05 08:30:00' import "$work/progress-2.csv"

# --- the console, in a terminal of 120 columns and 40 rows -------------------------------------

screen() { tmux -L "older$number" capture-pane -p; }
see() { # see TEXT: waits until the screen shows it
  local try
  for try in $(seq 150); do
    if screen | grep -qF -- "$1"; then return; fi
    sleep 0.1
  done
  echo "not seen: $1" >&2
  screen >&2
  exit 1
}
keys() { # keys KEY...: names as tmux knows them, and =WORDS to type
  local key
  for key in "$@"; do
    case $key in
      =*) tmux -L "older$number" send-keys -l -- "${key#=}" ;;
      *) tmux -L "older$number" send-keys "$key" ;;
    esac
    sleep 0.2
  done
}
open() { # open 'DAY TIME' [ARGUMENTS]: the console, or a session's
  local when=$1
  shift
  echo "+ [$when] khue${*:+ $*}, in a terminal"
  tmux -L "older$number" -f /dev/null new-session -d -x 120 -y 40 \
    "env TERM=tmux-256color faketime '$when' '$khue' $* --database '$db'"
  see 'Tổng quan'
}
close() {
  keys q
  local try
  for try in $(seq 100); do
    tmux -L "older$number" list-sessions >/dev/null 2>&1 || return 0
    sleep 0.1
  done
  echo 'the console did not end' >&2
  screen >&2
  exit 1
}
unit() { # unit WORDS NAME: goes to the page of a unit
  keys : "=$1"
  see '▸đơn vị'
  keys Enter
  see " $2 "
}

if [ "$number" -ge 7 ]; then
  # The operator looks after alerts.
  open '2026-10-06 02:00:00'
  keys 6
  see 'Chưa xử lý'
  keys Home a
  see 'Ghi nhận đến ngày'
  keys '=Đang bổ sung minh chứng' Enter '=31/12/2027' C-s
  see '1 đã ghi nhận'
  keys Home d
  see 'Nội dung đôn đốc'
  keys '=Đề nghị báo cáo số mới' C-s
  see 'Đôn đốc 1 lần'
  keys Home Down y
  see 'Cần giải trình gì'
  keys '=Vì sao chậm' Enter '=20/10/2026' C-s
  see 'Vì sao chậm'
  keys End z
  see 'Đóng cảnh báo'
  keys '=Chưa cần làm' C-s
  see 'Chưa cần làm'
  close

  # The meeting.
  open '2026-10-07 02:00:00'
  keys 9
  see 'Việc cần bàn'
  keys Home c
  see 'Kết luận giao ban'
  keys '=Tính lại số năm 2025' Enter Enter '=20/10/2026' C-s
  see '1 kết luận'
  close

  # A task is edited, that is undone and done again; it gets more time; a unit is renamed.
  open '2026-10-08 02:00:00'
  keys 4
  see 'nhiệm vụ ──'
  keys Home e
  see 'Sửa: nhiệm vụ nv-ky-so'
  keys End '= trong xã' C-s
  see 'mọi cán bộ trong xã'
  keys u
  see 'mọi cán bộ   '
  keys U
  see 'mọi cán bộ trong xã'
  keys Home Down G
  see 'Cho gia hạn'
  keys '=30/11/2026' Enter '=15/QĐ-THU' Enter Enter '=Gia hạn để thử' C-s
  see '30/11/2026 '
  keys 2
  see 'Đơn vị thí điểm ──'
  keys End e
  see 'Sửa: đơn vị so-thu'
  keys End '= số' C-s
  see 'Sở Thử nghiệm số'
  close

  # Principles are assessed, one of an ended district too.
  open '2026-10-09 02:00:00'
  keys 3
  see 'Danh mục 5-5-5'
  keys Home Right Down Down v
  see 'Đánh giá ĐM2'
  keys Right Right Enter '=Báo cáo cuối, sau ngày đơn vị kết thúc' C-s
  see 'Đã ghi 1 thay đổi'
  keys Home Right Right Right Down v
  see 'Đánh giá ĐM1'
  keys Right Enter '=Biên bản số 4' Enter '=7/BB' Enter '=Tổ thẩm định' C-s
  see '●✓Đ'
  keys Down v
  see 'Đánh giá ĐM2'
  keys Right Right Right Enter '=Chưa có quy chế' C-s
  see '●✗C'
  close

  # Behind a key: the journal then has the address. What a key does not open is refused.
  export SSH_CONNECTION='192.0.2.7 50000 192.0.2.1 22'
  SSH_ORIGINAL_COMMAND='journal export' \
    at '2026-10-11 02:00:00' session --account lan || echo "refused, as it should: $?"

  # The officer of a ward reports for a period, explains, reports progress and asks for more time.
  open '2026-10-12 02:00:00' session --account lan
  see 'Báo cáo kỳ này: Phường Long Biên'
  keys i
  see 'Nhiệm vụ chủ trì'
  keys '=80,5' Enter '=Công văn số 21' Enter Enter '=83' Enter '=Công văn số 21' C-s
  see 'Đã ghi'
  keys Tab x
  see 'Giải trình *'
  keys '=Máy quét hỏng' Enter '=Công văn số 22' C-s
  see 'Đã ghi 1 thay đổi'
  close
  open '2026-10-13 02:00:00' session --account lan
  see 'Báo cáo kỳ này: Phường Long Biên'
  keys Tab P
  see 'Báo cáo tiến độ'
  keys Right Right Enter '=55' Enter '=Đã quét nửa kho' Enter '=Thiếu máy' C-s
  see '55 %'
  keys E
  see 'Xin hạn mới'
  keys '=31/12/2026' Enter '=Chờ máy mới' C-s
  see 'Đã ghi 1 thay đổi'
  close

  unset SSH_CONNECTION

  # A figure is corrected, that is undone, and it is corrected again.
  open '2026-10-14 02:00:00'
  unit 'phuong long bien' 'Phường Long Biên'
  keys Tab Home
  if [ "$number" = 7 ]; then keys Down; fi
  keys Enter
  see 'Tài khoản định danh đã kích hoạt · Phường Long Biên'
  keys f
  see 'Vì sao đính chính'
  keys '=1.500' Enter '=Đếm sót' Enter '=Công văn số 23' C-s
  see '1.500 tài khoản đang dùng'
  keys u
  see '1.450 tài khoản đang dùng'
  keys f
  see 'Vì sao đính chính'
  keys '=1.480' Enter '=Đếm sót' C-s
  see '1.480 tài khoản đang dùng'
  close

  # A task is made and withdrawn again; both stay in the journal.
  open '2026-10-15 02:00:00'
  keys 4
  see 'nhiệm vụ ──'
  keys A
  see 'Thêm mới: nhiệm vụ'
  keys '=nv-tam' Enter '=Việc tạm' C-s
  see '●○B ?R    chưa bắt đầu Việc tạm'
  keys : '=viec tam'
  see '▸nhiệm vụ'
  keys Enter
  see 'nv-tam'
  keys X
  see 'Sẽ rút lại: '
  keys Right Enter
  see 'Đã ghi 1 thay đổi'
  close
fi

# --- the last days -----------------------------------------------------------------------------

rows figures-3.csv <<'END'
Chỉ tiêu;Đơn vị;Kỳ;Giá trị (1.234,5);Cận trên;Mức;Tử số;Mẫu số;Xếp trên tổng;Xếp trong;Ngày suy ra;Ngày công bố;Nguồn;Độ tin cậy;Sửa;Minh chứng;Ghi chú
ky-so;xa-dan-phuong;30/09/2026;66;;;;;;;;02/10/2026;;;;;
ho-so-truc-tuyen;phuong-long-bien;tháng 10/2026;79,9;;;;;;;;09/11/2026;;;;;
cho-doi;so-thu;30/09/2026;16;;;;;;;;05/11/2026;;;;;Báo cáo muộn
tai-khoan;xa-dan-phuong;01/07/2025-31/10/2026;1200;;;;;;;;;;;;;
ky-so;so-thu;31/10/2026;103;;;;;;;;;;;;;Lớn hơn 100 %: khi ấy còn nhận
END
at '2026-11-10 03:00:00' import "$work/figures-3.csv"

if [ "$number" -ge 8 ]; then
  # What comes after the backup is lost by the restore, which says so in the journal.
  at '2026-11-20 03:00:00' backup "$work/backup.db"
  rows figures-4.csv <<'END'
Chỉ tiêu;Đơn vị;Kỳ;Giá trị (1.234,5);Cận trên;Mức;Tử số;Mẫu số;Xếp trên tổng;Xếp trong;Ngày suy ra;Ngày công bố;Nguồn;Độ tin cậy;Sửa;Minh chứng;Ghi chú
ky-so;xa-dan-phuong;31/10/2026;67;;;;;;;;04/11/2026;;;;;
END
  at '2026-11-21 03:00:00' import "$work/figures-4.csv"
  at '2026-11-22 03:00:00' restore "$work/backup.db" --yes
  at '2026-11-23 03:00:00' import "$work/figures-4.csv"
fi

rows progress-3.csv <<'END'
Nhiệm vụ;Tính đến ngày;Trạng thái;Phần trăm hoàn thành (1.234,5);Ngày hoàn thành;Kết quả;Khó khăn, vướng mắc;Kiến nghị;Minh chứng;Ngày báo cáo;Nguồn
nv-so-hoa;15/11/2026;đang thực hiện;90;;Gần xong;;;;;
END
at '2026-11-24 03:00:00' import "$work/progress-3.csv"

# --- the file, without a log beside it ---------------------------------------------------------

at '2026-11-24 03:10:00' journal verify
sqlite3 "$db" 'PRAGMA wal_checkpoint(TRUNCATE)' >/dev/null
rm -f "$out"
sqlite3 "$db" "VACUUM INTO '$out'"
sqlite3 "$out" 'PRAGMA journal_mode = wal' >/dev/null
for name in journal_mode application_id user_version page_size integrity_check; do
  echo "$name $(sqlite3 "$out" "PRAGMA $name")"
done
rm -f "$out-wal" "$out-shm"
ls -l "$out" | awk '{ print $5, "bytes" }'
